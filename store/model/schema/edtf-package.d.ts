declare module 'edtf' {
  /** Reads a date in EDTF; throws where it is none. `min` and `max` are milliseconds since 1970, infinite where open. */
  export default function edtf(value: string): {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  };
}
