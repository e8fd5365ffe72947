import { DeploymentDocumentError } from '../error/index.js';
import type { DocumentLimits } from './limits.js';

/**
 * Checks what a document has become once aliases are followed: whoever walks through it or writes it meets each
 * value as often as something refers to it.
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
