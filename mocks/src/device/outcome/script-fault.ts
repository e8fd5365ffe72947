/** Something in a script that cannot be followed. */
export class ScriptFault extends Error {
  override readonly name = 'ScriptFault';
  /** Where it is, counted in characters from the start of the text. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
