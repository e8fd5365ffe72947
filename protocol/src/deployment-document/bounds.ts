import { type CST, Lexer, type LineCounter, Parser } from 'yaml';
import { DeploymentDocumentError } from '../error/index.js';

/** How much of a deployment document is read. */
export interface DocumentLimits {
  /** Greatest length, in octets. */
  readonly maximumBytes: number;
  /** How deep lists and mappings may nest, behind aliases too. */
  readonly maximumDepth: number;
  /**
   * Most tokens of the text (a line `key: value` has five), and most values that the document may have once what
   * aliases stand for is counted each time.
   */
  readonly maximumTokens: number;
}

/** Limits far above what documents need: they have some kilobytes and a dozen levels. */
export const PROPOSED_DOCUMENT_LIMITS: DocumentLimits = {
  maximumBytes: 1_048_576,
  maximumDepth: 64,
  maximumTokens: 100_000,
};

/** The document itself and the value within the innermost collection are on the stack of the parser as well. */
const NO_COLLECTIONS = 2;

/**
 * The syntax of a YAML text, bounded while it is read: composing it is recursive, and takes time with each token.
 *
 * @throws DeploymentDocumentError `deployment-document-too-deep`, `deployment-document-too-large`
 */
export function* boundedTokens(
  text: string,
  { maximumDepth, maximumTokens }: DocumentLimits,
  lineCounter: LineCounter,
): Generator<CST.Token> {
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (++tokens > maximumTokens) {
      throw new DeploymentDocumentError(
        'deployment-document-too-large',
        `The document has more than ${maximumTokens} tokens`,
      );
    }
    if (parser.stack.length > maximumDepth + NO_COLLECTIONS) {
      throw new DeploymentDocumentError(
        'deployment-document-too-deep',
        `Line ${lineCounter.linePos(parser.offset).line} nests deeper than ${maximumDepth} levels`,
      );
    }
  }
  yield* parser.end();
}

/**
 * Checks what a document has become once aliases are followed: a program that walks through it or writes it
 * meets each value as often as something refers to it.
 *
 * @throws DeploymentDocumentError `deployment-document-alias`, `deployment-document-too-deep`
 */
export function checkExpansion(value: unknown, { maximumDepth, maximumTokens }: DocumentLimits): void {
  let values = 0;
  const walk = (item: unknown, depth: number): void => {
    if (++values > maximumTokens) {
      throw refused('deployment-document-alias', `The document grows to more than ${maximumTokens} values`);
    }
    if (typeof item !== 'object' || item === null) return;
    if (depth === maximumDepth) {
      throw refused('deployment-document-too-deep', `The document nests deeper than ${maximumDepth} levels`);
    }
    for (const child of Object.values(item)) walk(child, depth + 1);
  };
  walk(value, 0);
}

function refused(code: DeploymentDocumentError['code'], message: string): DeploymentDocumentError {
  return new DeploymentDocumentError(code, message);
}
