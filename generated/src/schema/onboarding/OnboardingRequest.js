// Made by "npm run generate" from spec/openapi/schemas/onboarding/OnboardingRequest.yaml. Do not edit: change the source and run the command again.

const validateOnboardingRequest = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^onboarding\\.margo\\.org/v1((alpha|beta)[0-9]+)?$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.certificate === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "certificate" }, message: "must have required property 'certificate'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.apiVersion !== void 0) {
      let data0 = data.apiVersion;
      if (typeof data0 === "string") {
        if (func0(data0) > 64) {
          const err3 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err4 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/pattern", keyword: "pattern", params: { pattern: "^onboarding\\.margo\\.org/v1((alpha|beta)[0-9]+)?$" }, message: 'must match pattern "^onboarding\\.margo\\.org/v1((alpha|beta)[0-9]+)?$"' };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
      if ("OnboardingRequest" !== data1) {
        const err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "OnboardingRequest" }, message: "must be equal to constant" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.certificate !== void 0) {
      if (typeof data.certificate !== "string") {
        const err8 = { instancePath: instancePath + "/certificate", schemaPath: "#/components/schemas/Certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err9);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateOnboardingRequest
};
