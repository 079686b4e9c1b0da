// npm run check:api: whether the interfaces of the packages are as docs/api has them; npm run api:write writes them anew.
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

const root = fileURLToPath(new URL("../", import.meta.url));
const PACKAGES = ["core", "model-en", "ingest", "story", "ledger", "queue", "web"];
const isWriting = process.argv.includes("--write");
const reports = `${root}docs/api`;
mkdirSync(reports, { recursive: true });
let changed = 0;
for (const name of PACKAGES) {
  const folder = `${root}packages/${name}`;
  if (!existsSync(`${folder}/dist/index.d.ts`)) {
    process.stderr.write("the packages are not built: npm run build\n");
    process.exit(1);
  }
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: `${folder}/dist/index.d.ts`,
      bundledPackages: [],
      compiler: { tsconfigFilePath: `${folder}/tsconfig.json`, overrideTsconfig: { compilerOptions: { module: "nodenext", moduleResolution: "nodenext", target: "es2024", skipLibCheck: true, strict: true, types: [] }, include: ["dist/index.d.ts"] } }, // prettier-ignore
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: reports, reportTempFolder: `${folder}/dist` },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // What it says of comments and of releases is no concern of the report.
      messages: { extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } }, tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } } }, // prettier-ignore
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${folder}/package.json`,
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, { localBuild: isWriting, messageCallback: (message) => void (message.handled = true) }); // prettier-ignore
  if (errorCount > 0) throw new Error(`${name}: its interface cannot be read`);
  if (!apiReportChanged) continue;
  changed++;
  process.stdout.write(`docs/api/${name}.api.md ${isWriting ? "was written" : "is not the interface as it is"}\n`);
}
if (changed > 0 && !isWriting) {
  process.stdout.write("Where that is meant: npm run api:write, and a line in CHANGELOG.md\n");
  process.exit(1);
}
