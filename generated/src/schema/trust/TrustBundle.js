// Made by "npm run generate" from spec/openapi/schemas/trust/TrustBundle.yaml. Do not edit: change the source and run the command again.

const validateTrustBundle = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.keys === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "keys" }, message: "must have required property 'keys'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.keys !== void 0) {
      let data0 = data.keys;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err1);
          errors++;
        }
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data1 = data0[i0];
          const _errs7 = errors;
          let valid4 = true;
          const _errs8 = errors;
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            let missing0;
            if (data1.use === void 0 && (missing0 = "use")) {
              const err2 = {};
              (vErrors ??= []).push(err2);
              errors++;
            } else {
              if (data1.use !== void 0) {
                if ("x509-svid" !== data1.use) {
                  const err3 = {};
                  (vErrors ??= []).push(err3);
                  errors++;
                }
              }
            }
          }
          var _valid0 = _errs8 === errors;
          errors = _errs7;
          if (vErrors !== null) {
            if (_errs7) {
              vErrors.length = _errs7;
            } else {
              vErrors = null;
            }
          }
          if (_valid0) {
            const _errs10 = errors;
            const _errs12 = errors;
            let valid7 = true;
            const _errs13 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.kty !== void 0) {
                if ("EC" !== data1.kty) {
                  const err4 = {};
                  (vErrors ??= []).push(err4);
                  errors++;
                }
              }
            }
            var _valid1 = _errs13 === errors;
            errors = _errs12;
            if (vErrors !== null) {
              if (_errs12) {
                vErrors.length = _errs12;
              } else {
                vErrors = null;
              }
            }
            if (_valid1) {
              const _errs15 = errors;
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                if (data1.crv === void 0) {
                  const err5 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/0/then/required", keyword: "required", params: { missingProperty: "crv" }, message: "must have required property 'crv'" };
                  (vErrors ??= []).push(err5);
                  errors++;
                }
                if (data1.x === void 0) {
                  const err6 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/0/then/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'" };
                  (vErrors ??= []).push(err6);
                  errors++;
                }
                if (data1.y === void 0) {
                  const err7 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/0/then/required", keyword: "required", params: { missingProperty: "y" }, message: "must have required property 'y'" };
                  (vErrors ??= []).push(err7);
                  errors++;
                }
              }
              var _valid1 = _errs15 === errors;
              valid7 = _valid1;
            }
            if (!valid7) {
              const err8 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
              (vErrors ??= []).push(err8);
              errors++;
            }
            const _errs17 = errors;
            let valid9 = true;
            const _errs18 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.kty !== void 0) {
                if ("RSA" !== data1.kty) {
                  const err9 = {};
                  (vErrors ??= []).push(err9);
                  errors++;
                }
              }
            }
            var _valid2 = _errs18 === errors;
            errors = _errs17;
            if (vErrors !== null) {
              if (_errs17) {
                vErrors.length = _errs17;
              } else {
                vErrors = null;
              }
            }
            if (_valid2) {
              const _errs20 = errors;
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                if (data1.n === void 0) {
                  const err10 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/1/then/required", keyword: "required", params: { missingProperty: "n" }, message: "must have required property 'n'" };
                  (vErrors ??= []).push(err10);
                  errors++;
                }
                if (data1.e === void 0) {
                  const err11 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/1/then/required", keyword: "required", params: { missingProperty: "e" }, message: "must have required property 'e'" };
                  (vErrors ??= []).push(err11);
                  errors++;
                }
              }
              var _valid2 = _errs20 === errors;
              valid9 = _valid2;
            }
            if (!valid9) {
              const err12 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/allOf/1/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
              (vErrors ??= []).push(err12);
              errors++;
            }
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.x5c === void 0) {
                const err13 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/then/required", keyword: "required", params: { missingProperty: "x5c" }, message: "must have required property 'x5c'" };
                (vErrors ??= []).push(err13);
                errors++;
              }
              if (data1.kid !== void 0) {
                const err14 = { instancePath: instancePath + "/keys/" + i0 + "/kid", schemaPath: "#/components/schemas/BundleKey/then/properties/kid/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" };
                (vErrors ??= []).push(err14);
                errors++;
              }
              if (data1.d !== void 0) {
                const err15 = { instancePath: instancePath + "/keys/" + i0 + "/d", schemaPath: "#/components/schemas/BundleKey/then/properties/d/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" };
                (vErrors ??= []).push(err15);
                errors++;
              }
              if (data1.x5c !== void 0) {
                let data7 = data1.x5c;
                if (Array.isArray(data7)) {
                  if (data7.length > 1) {
                    const err16 = { instancePath: instancePath + "/keys/" + i0 + "/x5c", schemaPath: "#/components/schemas/BundleKey/then/properties/x5c/maxItems", keyword: "maxItems", params: { limit: 1 }, message: "must NOT have more than 1 items" };
                    (vErrors ??= []).push(err16);
                    errors++;
                  }
                  if (data7.length < 1) {
                    const err17 = { instancePath: instancePath + "/keys/" + i0 + "/x5c", schemaPath: "#/components/schemas/BundleKey/then/properties/x5c/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    (vErrors ??= []).push(err17);
                    errors++;
                  }
                }
              }
            }
            var _valid0 = _errs10 === errors;
            valid4 = _valid0;
          }
          if (!valid4) {
            const err18 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
            (vErrors ??= []).push(err18);
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.kty === void 0) {
              const err19 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/required", keyword: "required", params: { missingProperty: "kty" }, message: "must have required property 'kty'" };
              (vErrors ??= []).push(err19);
              errors++;
            }
            if (data1.kty !== void 0) {
              if (typeof data1.kty !== "string") {
                const err20 = { instancePath: instancePath + "/keys/" + i0 + "/kty", schemaPath: "#/components/schemas/BundleKey/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err20);
                errors++;
              }
            }
            if (data1.use !== void 0) {
              if (typeof data1.use !== "string") {
                const err21 = { instancePath: instancePath + "/keys/" + i0 + "/use", schemaPath: "#/components/schemas/BundleKey/properties/use/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err21);
                errors++;
              }
            }
            if (data1.crv !== void 0) {
              if (typeof data1.crv !== "string") {
                const err22 = { instancePath: instancePath + "/keys/" + i0 + "/crv", schemaPath: "#/components/schemas/BundleKey/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err22);
                errors++;
              }
            }
            if (data1.x !== void 0) {
              if (typeof data1.x !== "string") {
                const err23 = { instancePath: instancePath + "/keys/" + i0 + "/x", schemaPath: "#/components/schemas/BundleKey/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err23);
                errors++;
              }
            }
            if (data1.y !== void 0) {
              if (typeof data1.y !== "string") {
                const err24 = { instancePath: instancePath + "/keys/" + i0 + "/y", schemaPath: "#/components/schemas/BundleKey/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err24);
                errors++;
              }
            }
            if (data1.n !== void 0) {
              if (typeof data1.n !== "string") {
                const err25 = { instancePath: instancePath + "/keys/" + i0 + "/n", schemaPath: "#/components/schemas/BundleKey/properties/n/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err25);
                errors++;
              }
            }
            if (data1.e !== void 0) {
              if (typeof data1.e !== "string") {
                const err26 = { instancePath: instancePath + "/keys/" + i0 + "/e", schemaPath: "#/components/schemas/BundleKey/properties/e/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err26);
                errors++;
              }
            }
            if (data1.x5c !== void 0) {
              let data15 = data1.x5c;
              if (Array.isArray(data15)) {
                const len1 = data15.length;
                const before1 = errors;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors - before1 >= 100) {
                    break;
                  }
                  if (typeof data15[i1] !== "string") {
                    const err27 = { instancePath: instancePath + "/keys/" + i0 + "/x5c/" + i1, schemaPath: "#/components/schemas/BundleKey/properties/x5c/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    (vErrors ??= []).push(err27);
                    errors++;
                  }
                }
              } else {
                const err28 = { instancePath: instancePath + "/keys/" + i0 + "/x5c", schemaPath: "#/components/schemas/BundleKey/properties/x5c/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err28);
                errors++;
              }
            }
          } else {
            const err29 = { instancePath: instancePath + "/keys/" + i0, schemaPath: "#/components/schemas/BundleKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err29);
            errors++;
          }
        }
        const _errs41 = errors;
        const len2 = data0.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data17 = data0[i2];
          const _errs42 = errors;
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.use === void 0) {
              const err30 = { instancePath: instancePath + "/keys/" + i2, schemaPath: "#/properties/keys/contains/required", keyword: "required", params: { missingProperty: "use" }, message: "must have required property 'use'" };
              (vErrors ??= []).push(err30);
              errors++;
            }
            if (data17.use !== void 0) {
              if ("x509-svid" !== data17.use) {
                const err31 = { instancePath: instancePath + "/keys/" + i2 + "/use", schemaPath: "#/properties/keys/contains/properties/use/const", keyword: "const", params: { allowedValue: "x509-svid" }, message: "must be equal to constant" };
                (vErrors ??= []).push(err31);
                errors++;
              }
            }
          }
          var valid15 = _errs42 === errors;
          if (valid15) {
            break;
          }
        }
        if (!valid15) {
          const err32 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/contains", keyword: "contains", params: { minContains: 1 }, message: "must contain at least 1 valid item(s)" };
          (vErrors ??= []).push(err32);
          errors++;
        } else {
          errors = _errs41;
          if (vErrors !== null) {
            if (_errs41) {
              vErrors.length = _errs41;
            } else {
              vErrors = null;
            }
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err33);
        errors++;
      }
    }
    if (data.spiffe_sequence !== void 0) {
      let data19 = data.spiffe_sequence;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err34 = { instancePath: instancePath + "/spiffe_sequence", schemaPath: "#/properties/spiffe_sequence/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err34);
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 > 9007199254740991 || isNaN(data19)) {
          const err35 = { instancePath: instancePath + "/spiffe_sequence", schemaPath: "#/properties/spiffe_sequence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
          (vErrors ??= []).push(err35);
          errors++;
        }
        if (data19 < 0 || isNaN(data19)) {
          const err36 = { instancePath: instancePath + "/spiffe_sequence", schemaPath: "#/properties/spiffe_sequence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          (vErrors ??= []).push(err36);
          errors++;
        }
      }
    }
    if (data.spiffe_refresh_hint !== void 0) {
      let data20 = data.spiffe_refresh_hint;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err37 = { instancePath: instancePath + "/spiffe_refresh_hint", schemaPath: "#/properties/spiffe_refresh_hint/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err37);
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 > 2147483647 || isNaN(data20)) {
          const err38 = { instancePath: instancePath + "/spiffe_refresh_hint", schemaPath: "#/properties/spiffe_refresh_hint/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" };
          (vErrors ??= []).push(err38);
          errors++;
        }
        if (data20 < 1 || isNaN(data20)) {
          const err39 = { instancePath: instancePath + "/spiffe_refresh_hint", schemaPath: "#/properties/spiffe_refresh_hint/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          (vErrors ??= []).push(err39);
          errors++;
        }
      }
    }
  } else {
    const err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err40);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateTrustBundle
};
