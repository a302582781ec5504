#!/usr/bin/env node
require("../dist/afterclose.cjs");
