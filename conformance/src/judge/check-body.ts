import type { OperationResponse, ValidationError } from '@margo-contract/generated';
import type { Contract } from '../contract/contract.js';
import { jsonContent, yamlContent } from '../exchange/content.js';
import { valueAt } from '../exchange/json-pointer.js';
import { mediaType, type ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { requirementOfMediaType, requirementOfPlace } from './attribution.js';

/** Checks media type and content of a good response against what the contract declares for it. */
export function checkBody(
  response: ReceivedResponse,
  operationId: string,
  { mediaTypes, schema }: OperationResponse,
  contract: Contract,
): readonly Deviation[] {
  if (mediaTypes.length === 0) return [];
  const actual = mediaType(response.fields);
  const id = requirementOfMediaType(operationId);
  const about = id === undefined ? {} : { requirements: [id] };
  const wrongType =
    actual !== undefined && mediaTypes.includes(actual)
      ? []
      : [
          {
            ...about,
            expected: `Content-Type ${mediaTypes.join(' or ')}`,
            actual: `Content-Type ${actual ?? 'absent'}`,
          },
        ];
  return [
    ...wrongType,
    ...checkContent(response, mediaTypes[0], schema, contract).map((fault) => ({ ...about, ...fault })),
  ];
}

/** Checks a body against the schema that the contract declares for it; only JSON and YAML have one. */
export function checkContent(
  message: Pick<ReceivedResponse, 'content'>,
  declaredType: string | undefined,
  declaredSchema: string | null,
  { validators }: Contract,
): readonly Deviation[] {
  const isYaml = declaredType === 'application/yaml';
  if (!isYaml && !/[/+]json$/.test(declaredType ?? '')) return [];
  const schema = isYaml ? 'DeploymentDocument' : (declaredSchema ?? '');
  const content = isYaml ? yamlContent(message) : jsonContent(message);
  const expected = `a body that follows the schema ${schema}`;
  if ('fault' in content) return [{ expected, actual: content.fault }];
  const validate = validators.get(schema);
  if (validate === undefined || validate(content.value)) return [];
  return plainest(validate.errors ?? []).map((error) => {
    const place = placeOf(error);
    const id = requirementOfPlace(schema, place, error.keyword === 'required', valueAt(content.value, place));
    const actual = `${error.instancePath || 'it'} ${error.message}`;
    return { ...(id !== undefined && { requirements: [id] }), expected, actual, place };
  });
}

/** JSON Pointer of what is wrong: of a missing or unknown member, the place where it would be or is. */
function placeOf({ instancePath, params }: ValidationError): string {
  const member = params.missingProperty ?? params.additionalProperty;
  return typeof member === 'string' ? `${instancePath}/${member}` : instancePath;
}

const ALTERNATIVES = ['oneOf', 'anyOf', 'if'];

/**
 * Of alternatives a validator reports the whole and every branch. What is said of a branch that the value was never meant
 * for, such as that an object is not null, would blame another requirement than the one that is violated.
 */
function plainest(errors: readonly ValidationError[]): readonly ValidationError[] {
  const isWhole = ({ keyword }: ValidationError) => ALTERNATIVES.includes(keyword);
  const isNull = ({ keyword, params }: ValidationError) => keyword === 'type' && params.type === 'null';
  const isBelow = (one: ValidationError, other: ValidationError) =>
    placeOf(one) === other.instancePath || placeOf(one).startsWith(`${other.instancePath}/`);
  const rest = (left: readonly ValidationError[], isIdle: (error: ValidationError) => boolean) =>
    left.filter((error) => !isIdle(error) || !left.some((other) => !isIdle(other) && isBelow(other, error)));
  return rest(rest(errors, isWhole), isNull);
}
