// Made by "npm run generate" from spec/openapi/schemas/trust/BundleKey.yaml. Do not edit: change the source and run the command again.

const validateBundleKey = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.use === void 0 && (missing0 = "use")) {
      const err0 = {};
      (vErrors ??= []).push(err0);
      errors++;
    } else {
      if (data.use !== void 0) {
        if ("x509-svid" !== data.use) {
          const err1 = {};
          (vErrors ??= []).push(err1);
          errors++;
        }
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    const _errs6 = errors;
    let valid3 = true;
    const _errs7 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kty !== void 0) {
        if ("EC" !== data.kty) {
          const err2 = {};
          (vErrors ??= []).push(err2);
          errors++;
        }
      }
    }
    var _valid1 = _errs7 === errors;
    errors = _errs6;
    if (vErrors !== null) {
      if (_errs6) {
        vErrors.length = _errs6;
      } else {
        vErrors = null;
      }
    }
    if (_valid1) {
      const _errs9 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.crv === void 0) {
          const err3 = { instancePath, schemaPath: "#/then/allOf/0/then/required", keyword: "required", params: { missingProperty: "crv" }, message: "must have required property 'crv'" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (data.x === void 0) {
          const err4 = { instancePath, schemaPath: "#/then/allOf/0/then/required", keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (data.y === void 0) {
          const err5 = { instancePath, schemaPath: "#/then/allOf/0/then/required", keyword: "required", params: { missingProperty: "y" }, message: "must have required property 'y'" };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
      var _valid1 = _errs9 === errors;
      valid3 = _valid1;
    }
    if (!valid3) {
      const err6 = { instancePath, schemaPath: "#/then/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
      (vErrors ??= []).push(err6);
      errors++;
    }
    const _errs11 = errors;
    let valid5 = true;
    const _errs12 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kty !== void 0) {
        if ("RSA" !== data.kty) {
          const err7 = {};
          (vErrors ??= []).push(err7);
          errors++;
        }
      }
    }
    var _valid2 = _errs12 === errors;
    errors = _errs11;
    if (vErrors !== null) {
      if (_errs11) {
        vErrors.length = _errs11;
      } else {
        vErrors = null;
      }
    }
    if (_valid2) {
      const _errs14 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.n === void 0) {
          const err8 = { instancePath, schemaPath: "#/then/allOf/1/then/required", keyword: "required", params: { missingProperty: "n" }, message: "must have required property 'n'" };
          (vErrors ??= []).push(err8);
          errors++;
        }
        if (data.e === void 0) {
          const err9 = { instancePath, schemaPath: "#/then/allOf/1/then/required", keyword: "required", params: { missingProperty: "e" }, message: "must have required property 'e'" };
          (vErrors ??= []).push(err9);
          errors++;
        }
      }
      var _valid2 = _errs14 === errors;
      valid5 = _valid2;
    }
    if (!valid5) {
      const err10 = { instancePath, schemaPath: "#/then/allOf/1/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
      (vErrors ??= []).push(err10);
      errors++;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.x5c === void 0) {
        const err11 = { instancePath, schemaPath: "#/then/required", keyword: "required", params: { missingProperty: "x5c" }, message: "must have required property 'x5c'" };
        (vErrors ??= []).push(err11);
        errors++;
      }
      if (data.kid !== void 0) {
        const err12 = { instancePath: instancePath + "/kid", schemaPath: "#/then/properties/kid/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" };
        (vErrors ??= []).push(err12);
        errors++;
      }
      if (data.d !== void 0) {
        const err13 = { instancePath: instancePath + "/d", schemaPath: "#/then/properties/d/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" };
        (vErrors ??= []).push(err13);
        errors++;
      }
      if (data.x5c !== void 0) {
        let data5 = data.x5c;
        if (Array.isArray(data5)) {
          if (data5.length > 1) {
            const err14 = { instancePath: instancePath + "/x5c", schemaPath: "#/then/properties/x5c/maxItems", keyword: "maxItems", params: { limit: 1 }, message: "must NOT have more than 1 items" };
            (vErrors ??= []).push(err14);
            errors++;
          }
          if (data5.length < 1) {
            const err15 = { instancePath: instancePath + "/x5c", schemaPath: "#/then/properties/x5c/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
            (vErrors ??= []).push(err15);
            errors++;
          }
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err16 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    (vErrors ??= []).push(err16);
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kty === void 0) {
      const err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kty" }, message: "must have required property 'kty'" };
      (vErrors ??= []).push(err17);
      errors++;
    }
    if (data.kty !== void 0) {
      if (typeof data.kty !== "string") {
        const err18 = { instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err18);
        errors++;
      }
    }
    if (data.use !== void 0) {
      if (typeof data.use !== "string") {
        const err19 = { instancePath: instancePath + "/use", schemaPath: "#/properties/use/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err19);
        errors++;
      }
    }
    if (data.crv !== void 0) {
      if (typeof data.crv !== "string") {
        const err20 = { instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err20);
        errors++;
      }
    }
    if (data.x !== void 0) {
      if (typeof data.x !== "string") {
        const err21 = { instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err21);
        errors++;
      }
    }
    if (data.y !== void 0) {
      if (typeof data.y !== "string") {
        const err22 = { instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err22);
        errors++;
      }
    }
    if (data.n !== void 0) {
      if (typeof data.n !== "string") {
        const err23 = { instancePath: instancePath + "/n", schemaPath: "#/properties/n/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err23);
        errors++;
      }
    }
    if (data.e !== void 0) {
      if (typeof data.e !== "string") {
        const err24 = { instancePath: instancePath + "/e", schemaPath: "#/properties/e/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err24);
        errors++;
      }
    }
    if (data.x5c !== void 0) {
      let data13 = data.x5c;
      if (Array.isArray(data13)) {
        const len0 = data13.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (typeof data13[i0] !== "string") {
            const err25 = { instancePath: instancePath + "/x5c/" + i0, schemaPath: "#/properties/x5c/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err25);
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/x5c", schemaPath: "#/properties/x5c/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err26);
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err27);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateBundleKey
};
