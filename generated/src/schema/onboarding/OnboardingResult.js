// Made by "npm run generate" from spec/openapi/schemas/onboarding/OnboardingResult.yaml. Do not edit: change the source and run the command again.

const validateOnboardingResult = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.clientId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientId" }, message: "must have required property 'clientId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.clientId !== void 0) {
      let data0 = data.clientId;
      if (typeof data0 === "string") {
        if (func0(data0) < 1) {
          const err1 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ClientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err1);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err2 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ClientId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+$"' };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ClientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err4);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateOnboardingResult
};
