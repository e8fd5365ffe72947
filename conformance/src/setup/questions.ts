/** One of several answers. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** How a question for a text is put. */
export interface TextQuestion {
  readonly message: string;
  /** Shown, greyed, where nothing is written yet. */
  readonly placeholder?: string;
  /** What an empty line means; without it a line is wanted. */
  readonly otherwise?: string;
  /** A sentence that says what is wrong with a line; undefined when it can be used. */
  readonly refuse?: (line: string) => string | undefined;
}

/** Whoever is asked; each method throws a SetupCancelled when the person gives up. */
export interface Questions {
  text(question: TextQuestion): Promise<string>;
  choose<Value extends string>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** Asks for something that must not be seen; an empty line gives an empty text. */
  secret(message: string): Promise<string>;
  confirm(message: string): Promise<boolean>;
  /** Shows a text. */
  say(text: string): void;
}

/** The person ended the questions; nothing was written or run. */
export class SetupCancelled extends Error {
  override readonly name = 'SetupCancelled';
}
