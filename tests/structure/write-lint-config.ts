/** `npm run lint:config`: writes .oxlintrc.json from the table of layers. */
import { writeFileSync } from "node:fs";
import { lintConfig } from "./lint-config";

writeFileSync(new URL("../../.oxlintrc.json", import.meta.url), `${JSON.stringify(lintConfig(), null, 2)}\n`);
