import { type CST, Lexer, type LineCounter, Parser } from 'yaml';
import { DeploymentDocumentError } from '../error/index.js';
import type { DocumentLimits } from './limits.js';

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
