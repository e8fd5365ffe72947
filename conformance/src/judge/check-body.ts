import type { OperationResponse } from '@margo-contract/generated';
import type { Contract } from '../contract/contract.js';
import { jsonContent, yamlContent } from '../exchange/content.js';
import { mediaType, type ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { requirementOfMediaType, requirementOfPlace } from './attribution.js';

/** Checks media type and content of a good answer against what the contract declares for it. */
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
  return (validate.errors ?? []).map((error) => {
    const missing = error.params.missingProperty ?? error.params.additionalProperty;
    const place = typeof missing === 'string' ? `${error.instancePath}/${missing}` : error.instancePath;
    const id = requirementOfPlace(schema, place, error.keyword === 'required');
    const actual = `${error.instancePath || 'it'} ${error.message}`;
    return { ...(id !== undefined && { requirements: [id] }), expected, actual };
  });
}
