// The page with no consent tool: the control. Every counted way must leak here, or the bench measures nothing.
import { GATED, type Tool } from "./tool.ts";

export const nothing = async (): Promise<Tool> => ({ name: "nothing", gated: `<script src="${GATED}"></script>` });
