export { createApp, type AppOptions } from "./app.ts";
export { hashPassword, passwordFault } from "./access/passwords.ts";
export { originOf, type PublicOptions } from "./access/public-options.ts";
export type { Intake, Taken } from "./intake.ts";
export { appFolder } from "./app-folder.ts";
export { serve, type Serving } from "./serve.ts";
export { serveMcp } from "./mcp/serve-stdio.ts";
