import { expect, it } from 'vitest';
import { explainFailure } from '../../src/transport/failure.js';

it.each([
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'transport-client-refused'],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'transport-client-refused'],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'transport-client-refused'],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'transport-client-refused'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'transport-tls-version'],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'transport-failed'],
  ['ECONNRESET', 'transport-failed'],
])('%s means %s', (code, meaning) => {
  const error = Object.assign(new Error('alert'), { code });
  expect(explainFailure(error)).toMatchObject({ code: meaning, cause: error });
});
