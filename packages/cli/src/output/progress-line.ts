/** How far the reading is. */
export interface ProgressState {
  readonly read: number;
  readonly failed: number;
  /** null: not known yet. */
  readonly total: number | null;
  readonly seconds: number;
}

/** The text of the bar, in at most `width` columns; what does not fit is left out from the end. */
export function progressLine(state: ProgressState, width: number): string {
  const done = state.read + state.failed;
  const { total, seconds } = state;
  const parts = [
    total === null ? `${done} read` : `${done}/${total}`,
    rate(done, seconds),
    ...(state.failed > 0 ? [`${state.failed} failed`] : []),
    ...(total === null || done === 0 ? [] : [`${duration((Math.max(0, total - done) * seconds) / done)} left`]),
  ];
  while (parts.length > 1 && parts.join(" · ").length > width) parts.pop();
  const room = width - parts.join(" · ").length - 2;
  const bar = total === null || room < 10 ? "" : `${gauge(done / Math.max(1, total), Math.min(30, room))}  `;
  return `${bar}${parts.join(" · ")}`;
}

/** Documents a second, or a minute where they are slow. */
export function rate(done: number, seconds: number): string {
  if (done === 0 || seconds === 0) return "–/s";
  const perSecond = done / seconds;
  if (perSecond < 1) return `${(perSecond * 60).toFixed(1)}/min`;
  return `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`;
}

/** A length of time: “4.2 s”, “3:07 min”, “1:02:45 h”. */
export function duration(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)} h` : `${minutes}:${two(rest)} min`;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A bar of eighths of a column. */
function gauge(part: number, width: number): string {
  const eighths = Math.round(Math.min(1, part) * width * 8);
  const full = "█".repeat(Math.floor(eighths / 8));
  const partial = eighths % 8 === 0 ? "" : (["▏", "▎", "▍", "▌", "▋", "▊", "▉"][(eighths % 8) - 1] ?? "");
  return `${full}${partial}`.padEnd(width, "░");
}
