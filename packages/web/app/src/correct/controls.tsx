import { texts } from "../texts.ts";
import { type Choice, PRECISIONS, words } from "./choices.ts";

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  /** What it is now, so that nothing changes that nobody touched. */
  readonly now?: string | readonly string[] | undefined;
}

export function Select({ name, label, options, now }: SelectProps) {
  const multiple = Array.isArray(now);
  return (
    <label>
      {label}
      <select
        name={name}
        multiple={multiple}
        defaultValue={now}
        {...(multiple && { size: Math.min(8, Math.max(2, options.length)) })}
      >
        {options.map(({ value, label: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly step?: string;
  readonly pattern?: string;
  readonly required?: boolean;
  readonly now?: string | number | null | undefined;
}

export const Text = ({ name, label, now, ...rest }: TextProps) => (
  <label>
    {label}
    <input name={name} defaultValue={now ?? ""} {...rest} />
  </label>
);

interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string | null;
  readonly precision: string;
}

/** A point on the map; `now`: where it is thought to be. */
export function PointFields({ now = null }: { readonly now?: Point | null }) {
  const said = texts.correct;
  return (
    <>
      <Text name="name" label={said.name} />
      <Text name="latitude" label={said.latitude} type="number" step="any" now={now?.latitude} />
      <Text name="longitude" label={said.longitude} type="number" step="any" now={now?.longitude} />
      <Text name="country" label={said.country} pattern="[A-Z]{2}" now={now?.country} />
      <Select name="precision" label={said.precision} options={words(PRECISIONS)} now={now?.precision} />
    </>
  );
}
