// Made by "npm run generate" from spec/openapi/schemas/trust/TrustDomain.yaml. Do not edit: change the source and run the command again.

const validateTrustDomain = validate1;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[a-z0-9._-]{1,255}$", "u");
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func0(data) > 255) {
      const err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (func0(data) < 1) {
      const err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (!pattern0.test(data)) {
      const err2 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9._-]{1,255}$" }, message: 'must match pattern "^[a-z0-9._-]{1,255}$"' };
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
  validateTrustDomain
};
