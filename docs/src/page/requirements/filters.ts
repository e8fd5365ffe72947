import type { Requirement } from '../../contract/contract.js';
import type { Reference } from '../../site/reference.js';
import type { Filter, FilterOption } from '../filter-form.js';
import { ACTORS } from './words.js';

const LEVELS = { MUST: 'MUST', SHOULD: 'SHOULD', MAY: 'MAY' };

/** What requirements can be narrowed down by; only values that some requirement has are offered. */
export function requirementFilters({ contract: { requirements }, operations }: Reference): Filter[] {
  const named = new Set(requirements.flatMap(operationIdsOf));
  return [
    { name: 'level', label: 'Level', options: present(LEVELS, requirements, 'level') },
    { name: 'actor', label: 'Actor', options: present(ACTORS, requirements, 'actor') },
    {
      name: 'operation',
      label: 'Operation',
      options: operations
        .filter(({ operationId }) => named.has(operationId))
        .map(({ operationId }) => ({ value: operationId, label: operationId })),
    },
    {
      name: 'cases',
      label: 'Tested',
      options: [
        { value: 'yes', label: 'by a case' },
        { value: 'no', label: 'by none' },
      ],
    },
  ];
}

function operationIdsOf({ operations }: Requirement): readonly string[] {
  return typeof operations === 'string' ? [] : operations;
}

function present<Name extends 'level' | 'actor'>(
  labels: Readonly<Record<Requirement[Name], string>>,
  requirements: readonly Requirement[],
  name: Name,
): FilterOption[] {
  const values = new Set<string>(requirements.map((requirement) => requirement[name]));
  return Object.entries<string>(labels)
    .filter(([value]) => values.has(value))
    .map(([value, label]) => ({ value, label }));
}
