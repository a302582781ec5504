import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: "La commande « {value} » n’existe pas.",
  unknownOption: "L’option {value} n’existe pas.",
  unknownCode: "Le code de fermeture « {value} » n’existe pas.",
  unknownProfile: "Le profil « {value} » n’existe pas.",
  unknownLanguage: "Il n’y a pas de texte dans la langue « {value} ».",
  unknownEnding: "Il n’existe ni code ni fin de connexion « {value} ».",
  needsValue: "L’option {option} attend une valeur.",
  takesNoValue: "L’option {option} ne prend pas de valeur, mais a reçu « {value} ».",
  needsWords: "{command} attend {usage}.",
  tooManyWords: "{command} n’accepte pas « {value} ».",
  notWhole: "{option} vaut « {value} », mais doit être un nombre entier de {min} à {max}.",
  notOneOf: "{option} vaut « {value} », qui n’est pas une des réponses possibles.",
  useOneOf: "Valeurs possibles : {values}.",
  didYouMean: "Vouliez-vous dire {value} ?",
  use: "Utilisez {value}.",
  see: "Voir {value}.",
  codesAllowed: "Donnez un nombre entier de 0 à 65535, ou un nom tel que abnormal-closure.",
  nothingFound: "Aucun résultat pour « {value} ». Essayez un nombre, le nom d’un code ou moins de mots.",
};
