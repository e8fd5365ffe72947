import { deflateRawSync } from 'node:zlib';
import { visible } from '../../text.js';
import { curlLine } from '../curl.js';
import { requestText, responseText } from '../message-text.js';
import type { Report, ReportFinding, ReportStep } from '../report.js';
import { html, type Markup } from './markup.js';
import { offences, type Range } from './offence.js';

/** The messages of a step, as the script of the page shows them. */
interface Evidence {
  readonly title: string;
  readonly texts: readonly string[];
  /** For each text the places that a finding is about; absent when there is no finding. */
  readonly marks?: readonly (readonly Range[])[];
}

/**
 * The messages of all cases as data in the page: many times smaller than as elements, and nothing of it is markup. The
 * script makes elements of it when a case is opened.
 *
 * @param ca the file of certificates to trust, for the lines that send a request again
 */
export function evidenceData({ cases }: Report, ca: string | undefined): Markup {
  const evidence = Object.fromEntries(
    cases.map(({ id, steps, findings }) => [id, steps.map((step) => stepEvidence(step, findings, ca))]),
  );
  const data = deflateRawSync(JSON.stringify(evidence), { level: 9 }).toString('base64');
  return html`<template id="evidence">${data}</template>
<noscript><p class="notice">The messages of each case are shown by JavaScript; without it, report.json has them.</p></noscript>`;
}

function stepEvidence(
  done: ReportStep,
  findings: readonly ReportFinding[],
  ca: string | undefined,
): Evidence {
  const { step, action, request, answer, failure } = done;
  const own = findings.filter((finding) => finding.step === step);
  const parts = [
    request && { text: curlLine(request, ca), isMessage: false },
    request?.spiffeId === undefined
      ? undefined
      : { text: `with the SVID of ${request.spiffeId}`, isMessage: false },
    request && { text: requestText(request), isMessage: true },
    answer && { text: responseText(answer), isMessage: true },
    failure === undefined ? undefined : { text: failure, isMessage: false },
  ];
  const shown = parts.flatMap((part) =>
    part?.text === undefined ? [] : [{ text: visible(part.text), isMessage: part.isMessage }],
  );
  const title = visible(`Step ${step}: ${action}`);
  const texts = shown.map(({ text }) => text);
  if (own.length === 0) return { title, texts };
  return { title, texts, marks: shown.map(({ text, isMessage }) => (isMessage ? offences(text, own) : [])) };
}
