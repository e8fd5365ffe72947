/** An ambiguity or a defect of the published interface, and the reading chosen. */
export interface Erratum {
  /** `C-xx`: the texts contradict each other; `R-xx`: they leave something open; `D-xx`: they leave open what a device does. */
  readonly id: string;
  readonly topic: string;
  /** What the texts say, or leave open. */
  readonly texts: string;
  readonly reading: string;
  readonly reason: string;
  /** What a lenient suite accepts as well. */
  readonly lenient?: string;
  /** The requirements whose verdict depends on the reading. */
  readonly requirements: readonly string[];
}
