// Made by "npm run generate" from spec/openapi/schemas/operator/TrustBundleState.yaml. Do not edit: change the source and run the command again.

const validateTrustBundleState = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sequence === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sequence" }, message: "must have required property 'sequence'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.isRotating === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "isRotating" }, message: "must have required property 'isRotating'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.sequence !== void 0) {
      let data0 = data.sequence;
      let exact0 = typeof data0 == "bigint" ? data0 : void 0;
      if (Number.isSafeInteger(data0)) {
        exact0 = BigInt(data0);
      }
      if (exact0 !== void 0 && exact0 >= BigInt("0") && exact0 <= BigInt("18446744073709551615")) {
        if (typeof data0 == "number") {
          data["sequence"] = exact0;
        }
      } else {
        const err2 = { instancePath: instancePath + "/sequence", schemaPath: "#/components/schemas/SpiffeSequence/uint64", keyword: "uint64", params: { minimum: "0", maximum: "18446744073709551615" }, message: "must be an integer from 0 to 18446744073709551615" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.isRotating !== void 0) {
      if (typeof data.isRotating !== "boolean") {
        const err3 = { instancePath: instancePath + "/isRotating", schemaPath: "#/properties/isRotating/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
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
  validateTrustBundleState
};
