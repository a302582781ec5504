#!/usr/bin/env node
import "../dist/afterclose.js";
