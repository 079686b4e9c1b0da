import { context, type Span, SpanStatusCode, trace } from "@opentelemetry/api";

// The API alone: without an SDK that the user registers, spans are nothing and nothing is sent.
const tracer = trace.getTracer("hearsay");

/** A span around a job; those of its documents lie in it. */
export async function traced<T>(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span of a document that was read elsewhere, on a thread: it is told when it is done. */
export function traceDocument(parent: Span, name: string, outcome: string): void {
  tracer.startSpan("hearsay.document", { attributes: { "hearsay.document": name, "hearsay.outcome": outcome } }, trace.setSpan(context.active(), parent)).end(); // prettier-ignore
}
