// @ts-check
/**
 * Which files of a language each package takes, and what its words are called. A package with one file takes the
 * content as it is; one with several finds each under the name that stands here.
 * @type {Readonly<Record<string, { at: string, type: string, files: Readonly<Record<string, string>> }>>}
 */
export const wordFiles = {
  codes: {
    at: "packages/codes",
    type: "Words",
    files: {
      codes: "codes",
      ranges: "ranges",
      vendors: "vendors",
      causes: "causes",
      comparisons: "comparisons",
      labels: "labels",
      which: "which",
    },
  },
  cli: { at: "packages/cli", type: "CliWords", files: { cli: "" } },
  doctor: { at: "packages/doctor", type: "DoctorWords", files: { doctor: "" } },
  lab: { at: "packages/lab", type: "LabWords", files: { lab: "" } },
  site: { at: "apps/site", type: "SiteWords", files: { site: "site", "lab-page": "labPage" } },
};

/** Every file of a language's folder. The glossary is for translators: no package takes it. */
export const allFiles = [...Object.values(wordFiles).flatMap(({ files }) => Object.keys(files)), "glossary"];
