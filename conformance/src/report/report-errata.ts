import { type Erratum, errata } from '@margo-contract/generated';
import type { ReportCase, ReportErratum } from './report.js';

/** The errata that the cases of a run depend on, in the order of the list of errata. */
export function reportErrata(cases: readonly ReportCase[]): ReportErratum[] {
  return Object.values<Erratum>(errata).flatMap(({ id, topic, reading, lenient, requirements }) => {
    const dependent = cases.filter((item) => item.errata.includes(id));
    if (dependent.length === 0) return [];
    const decisive = dependent.filter(
      ({ otherwise, hanging = [] }) =>
        otherwise !== undefined && hanging.some(({ erratum }) => erratum === id),
    );
    return [
      {
        id,
        topic,
        reading,
        ...(lenient !== undefined && { lenient }),
        requirements,
        cases: dependent.map((item) => item.id),
        decisive: decisive.map((item) => item.id),
      },
    ];
  });
}
