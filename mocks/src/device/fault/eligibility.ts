import type { DeviceBehaviour } from '../pliable/behaviour.js';
import type { DeviceFault } from './fault.js';

function rules(
  name: string,
  requirement: DeviceFault['requirement'],
  effect: string,
  how: NonNullable<DeviceBehaviour['rules']>,
): DeviceFault {
  return { name, requirement, effect, behaviour: { rules: how } };
}

/** What goes wrong with eligibility rules, and with versions in reports. */
export const eligibilityFaults: readonly DeviceFault[] = [
  rules('ignores-rules', 'DEP-012', 'The device installs whatever its manifest lists.', 'ignored'),
  rules('joins-rules-by-and', 'DEP-013', 'The device wants all rules to hold.', 'joined-by-and'),
  rules('joins-expressions-by-or', 'DEP-013', 'One expression of a selector is enough.', 'joined-by-or'),
  rules('joins-selectors-by-or', 'DEP-013', 'One selector of a rule is enough.', 'selectors-by-or'),
  rules('compares-caseless', 'DEP-014', 'The device takes no notice of case in strings.', 'caseless'),
  rules('not-in-without-key', 'DEP-014', 'NotIn holds where the key does not exist.', 'absent-counts'),
  rules('compares-any-type', 'DEP-014', 'Gt holds for text.', 'any-type'),
  rules('any-item-contains-all', 'DEP-014', 'ContainsAll holds for every list with items.', 'any-item'),
  {
    name: 'report-without-version',
    requirement: 'STA-007',
    effect: 'Reports lack the version of the manifest.',
    behaviour: { report: ({ adoptedManifestVersion: _, ...body }) => body },
  },
  {
    name: 'reports-first-version',
    requirement: 'STA-013',
    effect: 'Reports bear the version of the first manifest for ever.',
    behaviour: { adopts: 'first' },
  },
];
