// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

import { validateMaintenance } from '../schema/operator/Maintenance.js';
import { validateRegistrationBatch } from '../schema/operator/RegistrationBatch.js';
import { validateSvidRequest } from '../schema/operator/SvidRequest.js';

/** The validator of each JSON request body, by operationId. */
export const requestValidators = {
  registerClients: validateRegistrationBatch,
  issueSvid: validateSvidRequest,
  setMaintenance: validateMaintenance,
} as const;
