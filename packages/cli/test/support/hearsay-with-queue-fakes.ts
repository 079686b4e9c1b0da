import { runProcess } from "../../src/command/run-process.ts";

// The command as a process of its own, with the services of queue-services.ts.
await runProcess(new URL("./queue-services.ts", import.meta.url));
