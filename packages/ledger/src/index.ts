// The public face of the ledger.
export { type Checkpoint, formatCheckpoint, readCheckpoint } from "./checkpoint/checkpoint.ts";
export { cosignedBytes, formatCosignature, readCosignature } from "./checkpoint/cosignature.ts";
export { formatNote, isKeyName, type Note, type NoteSignature, readNote } from "./checkpoint/note.ts";
export { cosign, signCheckpoint } from "./checkpoint/sign.ts";
export { formatVerifierKey, type KeyUse, makeVerifierKey, readVerifierKey, type VerifierKey } from "./checkpoint/verifier-key.ts";
export { type CheckpointFault, type VerifiedCheckpoint, verifyCheckpoint } from "./checkpoint/verify-note.ts";
export { dpvRecord } from "./dpv/dpv-record.ts";
export type { DpvParty, DpvPurpose, DpvService, EditionFacts } from "./dpv/facts.ts";
export { base64, base64url, readBase64, readBase64url } from "./encoding/base64.ts";
export { hex, readHex } from "./encoding/hex.ts";
export { readUtf8, utf8 } from "./encoding/utf8.ts";
export { EXPORT_FORMAT, type WrittenLine } from "./export/lines.ts";
export { splitLines } from "./export/split-lines.ts";
export { type ExportWriter, exportWriter } from "./export/write-export.ts";
export { type Finding, finding, type Rule, rules, type Severity } from "./finding.ts";
export type { Sha256, Sign, Verify } from "./hash-and-sign.ts";
export { emptyRoot, hashLeaf, hashNode } from "./merkle/hash.ts";
export { consistencyProof, inclusionProof, type ReadHash, treeHead } from "./merkle/proofs.ts";
export { appendLeaf, emptyEdge, type FullNode, type RightEdge, rootOf } from "./merkle/right-edge.ts";
export { type Consistency, type Inclusion, verifyConsistency, verifyInclusion } from "./merkle/verify-proofs.ts";
export { readReceiptCode, receiptCode } from "./receipt/code.ts";
export { type Ed25519Jwk, publicJwk, thumbprint } from "./receipt/jwk.ts";
export { formatReceiptProof, type ReceiptProof, readReceiptProof } from "./receipt/proof.ts";
export { formatReceipt, type Receipt, readReceipt } from "./receipt/receipt.ts";
export { canonicalJson, readCanonicalJson } from "./record/canonical-json.ts";
export { canonicalEntry, commit, commitmentHex } from "./record/commitment.ts";
export {
  type ChoiceRecord,
  choiceRecordSchema,
  type Entry,
  type Erasure,
  entrySchema,
  erasureReasons,
  erasureSchema,
  RECORD_SCHEMA,
  recordHows,
  recordLayers,
} from "./record/schema.ts";
export {
  type Decision,
  grantsAnything,
  mayFollow,
  nextState,
  type RecordState,
  type Standing,
  transitions,
} from "./record/state.ts";
export { makeBundle, readBundle } from "./tiles/bundle.ts";
export { changedTiles, treeHasTile } from "./tiles/changed-tiles.ts";
export { type Grown, growLog, rightEdge, type WrittenTile } from "./tiles/grow.ts";
export { readTilePath, TILE_WIDTH, type Tile, tilePath, tileSize } from "./tiles/path.ts";
export { hashesFromTiles, makeTile, type ReadTile } from "./tiles/read-tile.ts";
export { type ExportVerdict, verifyExport } from "./verify/export/verify-export.ts";
export {
  type ProofVerdict,
  type ReceiptVerdict,
  type Trust,
  verifyReceipt,
  verifyReceiptProof,
} from "./verify/verify-receipt.ts";
