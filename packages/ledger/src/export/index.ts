export { EXPORT_COLUMNS } from "./columns.ts";
export { exportHits } from "./export-hits.ts";
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions, type LookUpVersion } from "./format.ts";
export { versionLookUp } from "./with-versions.ts";
