import { runProcess } from "../../src/command/run-process.ts";

// The command as a process of its own, with the services of fake-services.ts.
await runProcess(new URL("./fake-services.ts", import.meta.url));
