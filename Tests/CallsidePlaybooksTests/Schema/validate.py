"""Holds YAML documents against a JSON Schema: a validator that knows nothing of callside.

Reads {"schema": PATH, "documents": {NAME: TEXT}} and writes {NAME: [MISTAKE, …]}, both JSON.
"""
import json
import re
import sys

import jsonschema
import yaml


# The loader in Python takes the `?` of `[What?, Why?]` for something else.
class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2 as editors read it: `yes` is a text, `09:00` is no number, and keys are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    whole = re.compile(f"^(?:{pattern})$")
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", whole, list(first))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])


def mapping(loader, node, deep=False):
    return {
        key.value if isinstance(key, yaml.ScalarNode) else str(key.value):
            loader.construct_object(value, deep=True)
        for key, value in node.value
    }


CoreLoader.add_constructor("tag:yaml.org,2002:map", mapping)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def mistakes(validator, text):
    try:
        document = yaml.load(text, CoreLoader)
    except yaml.YAMLError as error:
        return [f"not YAML: {error}"]
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


asked = json.load(sys.stdin)
with open(asked["schema"], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
json.dump({name: mistakes(validator, text) for name, text in asked["documents"].items()}, sys.stdout)
