import type { RequirementId } from '@margo-contract/generated';
import { computeDigest } from '@margo-contract/protocol';
import type { Behaviour } from '../behaviour/behaviour.js';
import { overriding } from '../behaviour/override.js';
import type { Store } from '../store/store.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with the content of deployment documents. Their digests are those of the wrong octets. */
export const documentFaults: readonly FaultEntry[] = [
  edited(
    'document-without-id',
    'DEP-003',
    'A deployment document has no id at its top level.',
    /^id: .*\n/m,
    '',
  ),
  edited('document-without-kind', 'DEP-004', 'A deployment document has no kind.', /^kind: .*\n/m, ''),
  edited(
    'document-without-namespace',
    'DEP-005',
    'The metadata of a deployment document have no namespace.',
    /^ {2}namespace: .*\n/m,
    '',
  ),
  edited(
    'application-id-in-upper-case',
    'DEP-006',
    'The applicationId of a deployment document has capital letters.',
    /^( {2}applicationId: )(.*)$/m,
    (_match, member, id) => `${member}${String(id).toUpperCase()}`,
  ),
  edited(
    'profile-type-with-version',
    'DEP-007',
    'The type of a deployment profile has a version, as in helm.v3.',
    /^( {4}type: )(helm|compose)$/m,
    '$1$2.v3',
  ),
  edited(
    'revision-with-v',
    'DEP-008',
    'The revision of a component has a leading v.',
    /^( *revision: )(\d)/gm,
    '$1v$2',
  ),
  edited(
    'parameter-without-targets',
    'DEP-010',
    'The parameters of a deployment document have no targets.',
    /^( *)targets:\n(\1[ -].*\n)+/gm,
    '',
  ),
  edited(
    'document-without-target',
    'GW-010',
    'A deployment document does not say which device it is for.',
    /^ {2}deviceId: .*\n/m,
    '',
  ),
  edited(
    'extension-no-object',
    'EXT-001',
    'The WFM adds an extension to deployment documents whose value is a text.',
    /^spec:\n/m,
    'spec:\n  x-kestrel-extensions: gold\n',
  ),
  edited(
    'constraints-left-out',
    'DEP-011',
    'Device constraints do not reach the deployment document.',
    /^( *)deviceConstraints:\n(\1 .*\n)+/gm,
    '',
  ),
  edited(
    'constraint-keys-without-slash',
    'DEP-015',
    'The keys of constraints are names of members instead of JSON pointers.',
    /^( *(?:- )?key: )\/(.*)$/gm,
    '$1$2',
  ),
  edited(
    'required-memory-with-space',
    'DEP-016',
    'Required memory and storage have a space before their unit.',
    /^( *(?:memory|storage): \d+)([KMGTPE]i)$/gm,
    '$1 $2',
  ),
];

/** A fault that changes the text of a document when it is assigned. */
function edited(
  name: string,
  requirement: RequirementId,
  effect: string,
  pattern: RegExp,
  replacement: string | ((match: string, ...groups: unknown[]) => string),
): FaultEntry {
  const replace = (text: string) =>
    typeof replacement === 'string' ? text.replace(pattern, replacement) : text.replace(pattern, replacement);
  return { name, requirement, effect, behaviour: editingDocuments(replace) };
}

function editingDocuments(edit: (text: string) => string): Behaviour {
  return { settings: (settings) => ({ ...settings, store: storing(settings.store, edit) }) };
}

function storing(store: Store, edit: (text: string) => string): Store {
  const { deployments } = store;
  return overriding(store, {
    deployments: overriding(deployments, {
      assign(clientId, deployment) {
        const document = Buffer.from(edit(Buffer.from(deployment.document).toString('utf8')));
        return deployments.assign(clientId, { ...deployment, document, digest: computeDigest(document) });
      },
    }),
  });
}
