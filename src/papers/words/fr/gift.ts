export const letter = {
  give:
    'Le donateur soussigné, {donors}, donne à titre gratuit et irrévocable à {recipient} ' +
    'les marchandises énumérées ci-dessous, qui voyagent sous l’envoi {number}.',
  jointly:
    'Les donateurs donnent conjointement. La présente lettre n’indique pas la part de ' +
    'chacun d’eux.',
  purpose:
    'Les marchandises constituent une aide humanitaire dans le cadre de l’opération « ' +
    '{operation} ». Elles ne sont pas destinées à la vente. Aucun paiement ni aucune ' +
    'autre contrepartie n’est dû, ni maintenant ni ultérieurement.',
  distribution:
    'Le donataire peut remettre les marchandises, à titre gratuit, aux établissements et ' +
    'aux personnes qui en ont besoin.',
  value:
    'Toute valeur indiquée dans les documents d’accompagnement l’est uniquement à des ' +
    'fins douanières.',
  passage:
    'Nous prions les autorités de tous les pays de transit et de destination de laisser ' +
    'passer cette donation sans délai.',
}

export const accept = {
  accept:
    'Le donataire soussigné, {recipient}, accepte la donation de {donors} énumérée ' +
    'ci-dessous, qui voyage sous l’envoi {number}.',
  use:
    'Les marchandises seront utilisées ou remises à titre gratuit, à des fins ' +
    'exclusivement humanitaires, dans le cadre de l’opération « {operation} ». Elles ne ' +
    'seront pas vendues.',
  limits:
    'La présente acceptation ne vaut pas confirmation de la quantité, de l’état ou de la ' +
    'conformité des marchandises, qui sont établis à la réception et par examen.',
  passage:
    'Nous prions les autorités de tous les pays de transit et de destination de laisser ' +
    'passer cette donation sans délai.',
}
