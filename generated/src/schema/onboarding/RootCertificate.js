// Made by "npm run generate" from spec/openapi/schemas/onboarding/RootCertificate.yaml. Do not edit: change the source and run the command again.

const validateRootCertificate = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificate === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "certificate" }, message: "must have required property 'certificate'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.certificate !== void 0) {
      if (typeof data.certificate !== "string") {
        const err1 = { instancePath: instancePath + "/certificate", schemaPath: "#/components/schemas/Certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err2);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateRootCertificate
};
