// Made by "npm run generate" from spec/openapi/schemas/operator/SpiffeId.yaml. Do not edit: change the source and run the command again.

const validateSpiffeId = validate1;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^spiffe://[a-z0-9._-]+/margo/wfm/[A-Za-z0-9._-]+/client/[A-Za-z0-9._-]+$", "u");
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func0(data) > 2048) {
      const err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (func0(data) < 1) {
      const err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (!pattern0.test(data)) {
      const err2 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^spiffe://[a-z0-9._-]+/margo/wfm/[A-Za-z0-9._-]+/client/[A-Za-z0-9._-]+$" }, message: 'must match pattern "^spiffe://[a-z0-9._-]+/margo/wfm/[A-Za-z0-9._-]+/client/[A-Za-z0-9._-]+$"' };
      (vErrors ??= []).push(err2);
      errors++;
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    (vErrors ??= []).push(err3);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateSpiffeId
};
