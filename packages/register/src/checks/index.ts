// All checks, in the order of their names. Adding one adds its line here.

import { check as abTestExempt } from "./ab-test-exempt.ts";
import { check as anonymousAsReason } from "./anonymous-as-reason.ts";
import { check as audienceNotExemptHere } from "./audience-not-exempt-here.ts";
import { check as audienceShared } from "./audience-shared.ts";
import { check as bridgeMisleading } from "./bridge-misleading.ts";
import { check as changesUnannounced } from "./changes-unannounced.ts";
import type { Check } from "./check.ts";
import { check as childrenTargeting } from "./children-targeting.ts";
import { check as choiceLifetime } from "./choice-lifetime.ts";
import { check as controllerMissing } from "./controller-missing.ts";
import { check as declarationNumberMissing } from "./declaration-number-missing.ts";
import { check as exemptionImplausible } from "./exemption-implausible.ts";
import { check as exemptionMixed } from "./exemption-mixed.ts";
import { check as exemptionUnlisted } from "./exemption-unlisted.ts";
import { check as googleAnalyticsExempt } from "./google-analytics-exempt.ts";
import { check as hostMissing } from "./host-missing.ts";
import { check as labelMisleading } from "./label-misleading.ts";
import { check as languageUndeclared } from "./language-undeclared.ts";
import { check as legitimateInterestForTracker } from "./legitimate-interest-for-tracker.ts";
import { check as lifetimeMissing } from "./lifetime-missing.ts";
import { check as lifetimeOverLimit } from "./lifetime-over-limit.ts";
import { check as mailPartMissing } from "./mail-part-missing.ts";
import { check as oppositionMissing } from "./opposition-missing.ts";
import { check as policyPartMissing } from "./policy-part-missing.ts";
import { check as providerPolicyMissing } from "./provider-policy-missing.ts";
import { check as purposeIdle } from "./purpose-idle.ts";
import { check as purposeTextMissing } from "./purpose-text-missing.ts";
import { check as purposeTitleShared } from "./purpose-title-shared.ts";
import { check as purposeUnusedWithTrackers } from "./purpose-unused-with-trackers.ts";
import { check as purposeVague } from "./purpose-vague.ts";
import { check as saleUnmarked } from "./sale-unmarked.ts";
import { check as sdkMissing } from "./sdk-missing.ts";
import { check as trackerDeclaredTwice } from "./tracker-declared-twice.ts";
import { check as trackerTextMissing } from "./tracker-text-missing.ts";
import { check as trackerUnnamed } from "./tracker-unnamed.ts";
import { check as transferUnsafeguarded } from "./transfer-unsafeguarded.ts";
import { check as vendorContractMissing } from "./vendor-contract-missing.ts";
import { check as wordingLoaded } from "./wording-loaded.ts";

export const checks: readonly Check[] = [
  abTestExempt,
  anonymousAsReason,
  audienceNotExemptHere,
  audienceShared,
  bridgeMisleading,
  changesUnannounced,
  childrenTargeting,
  choiceLifetime,
  controllerMissing,
  declarationNumberMissing,
  exemptionImplausible,
  exemptionMixed,
  exemptionUnlisted,
  googleAnalyticsExempt,
  hostMissing,
  labelMisleading,
  languageUndeclared,
  legitimateInterestForTracker,
  lifetimeMissing,
  lifetimeOverLimit,
  mailPartMissing,
  oppositionMissing,
  policyPartMissing,
  providerPolicyMissing,
  purposeIdle,
  purposeTextMissing,
  purposeTitleShared,
  purposeUnusedWithTrackers,
  purposeVague,
  saleUnmarked,
  sdkMissing,
  trackerDeclaredTwice,
  trackerTextMissing,
  trackerUnnamed,
  transferUnsafeguarded,
  vendorContractMissing,
  wordingLoaded,
];
