import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { openReader } from "../read/open-reader.ts";
import { performJob } from "../read/perform-job.ts";
import { ReaderError } from "../read/reader-error.ts";
import { importServices } from "../read/import-services.ts";
import type { DocumentReader, Services } from "../read/services.ts";
import type { WorkerMessage, WorkerRequest, WorkerSettings } from "./worker-messages.ts";

// A worker's thread: loads the model once, then reads one document after another.

const settings: WorkerSettings = workerData;
if (parentPort) await serve(parentPort, settings);

async function serve(port: MessagePort, settings: WorkerSettings): Promise<void> {
  const services = await importServices(settings.services);
  const reader = openReader(services, settings.reader);
  // Whoever asks first is told; until then the rejection is not unhandled.
  reader.catch(() => {});
  port.on("message", (request: WorkerRequest) => {
    void answer(request, services, reader).then((message) => port.postMessage(message));
  });
}

async function answer(request: WorkerRequest, services: Services, reader: Promise<DocumentReader>): Promise<WorkerMessage> {
  try {
    return { kind: "outcome", outcome: await performJob(request, services, reader, null) };
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    return { kind: "unusable", message: error.message };
  }
}
