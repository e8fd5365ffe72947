// Made by "npm run generate" from spec/openapi/schemas/operator/SpiffeSequence.yaml. Do not edit: change the source and run the command again.

const validateSpiffeSequence = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  let exact0 = typeof data == "bigint" ? data : void 0;
  if (Number.isSafeInteger(data)) {
    exact0 = BigInt(data);
  }
  if (exact0 !== void 0 && exact0 >= BigInt("0") && exact0 <= BigInt("18446744073709551615")) {
    if (typeof data == "number" && parentData !== void 0) {
      parentData[parentDataProperty] = exact0;
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/uint64", keyword: "uint64", params: { minimum: "0", maximum: "18446744073709551615" }, message: "must be an integer from 0 to 18446744073709551615" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateSpiffeSequence
};
