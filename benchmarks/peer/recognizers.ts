import recognizers from "@microsoft/recognizers-text-date-time";
import type { FoundTime } from "./time-expression.ts";

interface Value {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
}

/**
 * The times that Microsoft's recognizers find; of several values the past one, which it puts first. Paragraph by paragraph, because
 * the time it takes grows with the square of a text.
 */
export function recognizedTimes(text: string, published: string): FoundTime[] {
  const reference = new Date(`${published}T12:00:00`);
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: paragraph, index }) =>
    recognizers
      .recognizeDateTime(paragraph, "en-us", recognizers.DateTimeOptions.None, reference)
      .map(({ start, end, resolution }) => {
        const values = (resolution?.["values"] ?? []) as readonly Value[];
        return { span: [index + start, index + end + 1] as const, value: valueOf(values[0] ?? {}) };
      }),
  );
}

const valueOf = ({ type, value, timex = "" }: Value): string =>
  (type === "date" || type === "datetime") && value !== undefined ? value.replace(" ", "T") : timex;
