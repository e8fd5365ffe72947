/** One thing that keeps the site from being built: what, where, and what to do. `message` starts with the place. */
export class SiteError extends Error {
  override readonly name: string = 'SiteError';

  /**
   * @param file path from the root of the repository, with `/`
   * @param line counted from 1
   */
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
  }
}

/** Everything that keeps the site from being built; `message` has one line for each. */
export class SiteErrors extends Error {
  override readonly name: string = 'SiteErrors';

  constructor(errors: readonly Error[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}
