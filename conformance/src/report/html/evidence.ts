import { deflateRawSync } from 'node:zlib';
import { visible } from '../../text.js';
import { curlLine } from '../curl.js';
import { requestText, responseText } from '../message-text.js';
import type { Report, ReportStep } from '../report.js';
import { html, type Markup } from './markup.js';

/** The messages of a step, as the script of the page shows them. */
interface Evidence {
  readonly title: string;
  readonly texts: readonly string[];
}

/**
 * The messages of all cases as data in the page: many times smaller than as elements, and nothing of it is markup. The
 * script makes elements of it when a case is opened.
 *
 * @param ca the file of certificates to trust, for the lines that send a request again
 */
export function evidenceData({ cases }: Report, ca: string | undefined): Markup {
  const evidence = Object.fromEntries(
    cases.map(({ id, steps }) => [id, steps.map((step) => stepEvidence(step, ca))]),
  );
  const data = deflateRawSync(JSON.stringify(evidence), { level: 9 }).toString('base64');
  return html`<template id="evidence">${data}</template>
<noscript><p class="notice">The messages of each case are shown by JavaScript; without it, report.json has them.</p></noscript>`;
}

function stepEvidence(
  { step, action, request, answer, failure }: ReportStep,
  ca: string | undefined,
): Evidence {
  const texts = [
    request && curlLine(request, ca),
    request && requestText(request),
    answer && responseText(answer),
    failure,
  ];
  return {
    title: visible(`Step ${step}: ${action}`),
    texts: texts.flatMap((text) => (text === undefined ? [] : [visible(text)])),
  };
}
