// Made by "npm run generate" from spec/openapi/schemas/identifiers/Certificate.yaml. Do not edit: change the source and run the command again.

const validateCertificate = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateCertificate
};
