import type { RefusalWords } from '../refusal.ts'

export const refusals: RefusalWords = {
  data_folder_in_use: {
    says: 'Le processus {pid} sur {host} tient {folder} ouvert depuis {started}.',
    remedy:
      'Arrêtez-le, ou utilisez-le à son adresse. Si cette machine a disparu pour de bon, supprimez le fichier de verrou.',
  },
  data_folder_version: {
    says: '{folder} a été écrit par PostgreSQL {found} ; ce programme lit la version {version}.',
    remedy:
      'Exportez avec la version qui l’a écrit, et importez dans un nouveau dossier avec celle-ci.',
  },
  migration_changed: {
    says: 'La migration {name} a été appliquée avec un autre contenu que celui d’aujourd’hui.',
    remedy:
      'Rétablissez le fichier tel que publié, et faites la modification dans une nouvelle migration.',
  },
  database_newer: {
    says: 'La base de données a des migrations que ce programme ne connaît pas : {names}.',
    remedy: 'Lancez la version qui a écrit cette base, ou une plus récente.',
  },
  cursor_invalid: {
    says: 'Le repère {cursor} n’est pas des nôtres.',
    remedy: 'Reprenez la liste depuis le début.',
  },
  id_reused: {
    says: 'L’identifiant {id} a déjà servi pour un acte au contenu différent.',
    remedy: 'Recommencez le formulaire : il aura un nouvel identifiant.',
  },
  not_permitted: {
    says: 'Vos rôles ici ne permettent pas {kind}.',
    remedy:
      'Demandez à la coordination de l’opération de le faire, ou de vous donner le rôle nécessaire.',
  },
  source_required: {
    says: 'Une quantité rapportée repose sur une source, et aucune n’est nommée.',
    remedy: 'Enregistrez d’abord la source, puis choisissez-la ici.',
  },
  source_unknown: {
    says: 'Cette opération n’a pas de source {source}.',
    remedy: 'Enregistrez d’abord la source, puis choisissez-la ici.',
  },
  source_not_found: {
    says: 'Cette opération n’a pas de source {source}.',
    remedy: 'Cherchez-la dans la liste des sources.',
  },
  on_behalf_of_unknown: {
    says: 'Aucun organisme n’est enregistré sous {party}, pour le compte de qui l’acte serait fait.',
    remedy: 'Cherchez-le parmi les organismes, ou enregistrez-le d’abord.',
  },
  in_the_future: {
    says: 'L’acte aurait eu lieu le {happenedAt}, qui est encore à venir.',
    remedy: 'Corrigez le moment, ou laissez-le vide pour maintenant.',
  },
  email_taken: {
    says: 'Il y a déjà un utilisateur à l’adresse {email}.',
    remedy: 'Prenez cet utilisateur, ou donnez une autre adresse.',
  },
  user_unknown: {
    says: 'Il n’y a pas d’utilisateur {user}.',
    remedy: 'Créez d’abord l’utilisateur.',
  },
  key_unknown: {
    says: 'Il n’y a pas de clé d’API {key}.',
    remedy: 'Choisissez la clé dans la liste de la personne.',
  },
  slug_taken: {
    says: 'Une autre opération a ce nom court.',
    remedy: 'Choisissez un autre nom court, par exemple avec l’année.',
  },
  ends_before_it_begins: {
    says: 'L’opération finirait le {endsOn}, avant de commencer le {beginsOn}.',
    remedy: 'Corrigez l’une des dates ; laissez la fin vide tant qu’elle se poursuit.',
  },
  operation_version_stale: {
    says: 'L’opération est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’opération et modifiez ce qu’elle dit maintenant.',
  },
  person_unknown: {
    says: 'Personne avec {person} ne peut se connecter ici.',
    remedy: 'Vérifiez l’adresse ; c’est le responsable de l’installation qui crée une personne.',
  },
  member_unknown: {
    says: 'L’utilisateur {user} n’est pas membre de cette opération.',
    remedy: 'Vérifiez dans la liste des membres.',
  },
  file_not_accepted: {
    says: 'D’après son contenu, le fichier est {found}, qui ne se conserve pas ici.',
    remedy: 'Envoyez une photographie (JPEG, PNG, WebP, HEIC) ou un PDF.',
  },
  file_unknown: {
    says: 'Cette opération n’a pas de fichier {file}.',
    remedy: 'Vérifiez dans la liste des fichiers.',
  },
  duty_entry_unknown: {
    says: 'La main courante de cette opération n’a pas d’entrée {entry}.',
    remedy: 'Vérifiez dans la main courante.',
  },
  duty_entry_closed: {
    says: 'L’entrée {entry} n’a rien à suivre.',
    remedy: 'Écrivez une nouvelle entrée s’il y a plus à dire.',
  },
  shift_unknown: {
    says: 'Cette opération n’a pas de relève {shift}.',
    remedy: 'Vérifiez dans la liste des relèves.',
  },
  shift_taken: {
    says: 'Quelqu’un a déjà pris la relève {shift}.',
    remedy: 'Relisez la liste des relèves.',
  },
  shift_for_another: {
    says: 'La relève {shift} a été passée à quelqu’un d’autre.',
    remedy: 'La personne qui l’a reçue la prend ; ou passez-la de nouveau.',
  },
  shift_own: {
    says: 'Personne ne prend la relève {shift} de soi-même.',
    remedy: 'Laissez la personne qui arrive la prendre.',
  },
  situation_unknown: {
    says: 'Cette opération n’a pas de point de situation {report}.',
    remedy: 'Vérifiez dans la liste des points de situation.',
  },
  party_not_found: {
    says: 'Il n’y a pas d’organisme {party}.',
    remedy: 'Cherchez-le par l’un de ses noms.',
  },
  party_unknown: {
    says: 'Aucun organisme n’est enregistré sous {parties}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  party_version_stale: {
    says: 'L’organisme est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’organisme et modifiez ce qu’il dit maintenant.',
  },
  party_is_a_group: {
    says: 'Le groupe {party} est fait de ses membres et tire son nom des leurs.',
    remedy: 'Modifiez un membre ; d’autres donateurs forment un autre groupe, par leur promesse.',
  },
  party_above_itself: {
    says: 'L’organisme supérieur {parent} est sous celui-ci, qui serait au-dessus de lui-même.',
    remedy: 'Choisissez un organisme supérieur qui n’appartient pas à celui-ci.',
  },
  party_eori_taken: {
    says: 'Un autre organisme a ce numéro EORI.',
    remedy: 'Prenez cet organisme, ou corrigez le numéro.',
  },
  party_code_taken: {
    says: 'Un autre organisme a l’un de ces codes.',
    remedy: 'Prenez cet organisme, ou corrigez le code.',
  },
  place_not_found: {
    says: 'Il n’y a pas de lieu {place}.',
    remedy: 'Cherchez-le par l’un de ses noms.',
  },
  place_unknown: {
    says: 'Aucun lieu n’est enregistré sous {places}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  place_version_stale: {
    says: 'Le lieu est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez le lieu et modifiez ce qu’il dit maintenant.',
  },
  place_above_itself: {
    says: 'Le lieu englobant {parent} est dans celui-ci, qui serait dans lui-même.',
    remedy: 'Choisissez un lieu englobant qui n’est pas dans celui-ci.',
  },
  place_country_differs: {
    says: 'Le code UN/LOCODE {unlocode} ne se trouve pas en {country}.',
    remedy: 'Corrigez le code ou le pays : un UN/LOCODE commence par son pays.',
  },
  place_unlocode_taken: {
    says: 'Un autre lieu de ce type a ce code UN/LOCODE.',
    remedy: 'Prenez ce lieu, ou corrigez le code.',
  },
  place_iata_taken: {
    says: 'Un autre lieu a ce code IATA.',
    remedy: 'Prenez ce lieu, ou corrigez le code.',
  },
  place_gln_taken: {
    says: 'Un autre lieu a ce GLN.',
    remedy: 'Prenez ce lieu, ou corrigez le numéro.',
  },
  item_not_found: {
    says: 'Il n’y a pas d’article {item}.',
    remedy: 'Cherchez-le par l’un de ses noms.',
  },
  item_unknown: {
    says: 'Aucun article n’est enregistré sous {items}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  item_version_stale: {
    says: 'L’article est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’article et modifiez ce qu’il dit maintenant.',
  },
  item_above_itself: {
    says: 'L’article plus large {parent} est plus étroit que celui-ci, qui serait plus large que lui-même.',
    remedy: 'Choisissez un article plus large qui n’est pas sous celui-ci.',
  },
  item_unit_fixed: {
    says: 'L’article se compte par {unit}, et chaque quantité enregistrée s’entend ainsi.',
    remedy: 'Enregistrez un autre article avec la bonne unité.',
  },
  item_has_lots: {
    says: 'L’article a des lots, enregistrés comme appareils à numéro de série ou non.',
    remedy: 'Enregistrez un autre article pour les appareils.',
  },
  gtin_taken: {
    says: 'Un autre article a ce GTIN.',
    remedy: 'Prenez cet article, ou corrigez le GTIN.',
  },
  packs_do_not_nest: {
    says: 'Un conditionnement {outer} de {units} ne contient pas un nombre entier de {inner} de {innerUnits}.',
    remedy:
      'Donnez chaque niveau une fois, avec ses unités de base : celles des conditionnements qu’il contient, multipliées.',
  },
  storage_range_crossed: {
    says: 'La plage de conservation de {minCelsius} à {maxCelsius} °C est vide.',
    remedy:
      'Mettez la température la plus basse comme minimum, ou laissez vide celle qui n’est pas énoncée.',
  },
  serialised_by_piece: {
    says: 'Un appareil à numéro de série est un lot d’un seul, et ne se compte pas par {unit}.',
    remedy: 'Prenez la pièce ou l’ensemble comme unité, ou retirez le numéro de série.',
  },
  lot_not_found: {
    says: 'Il n’y a pas de lot {lot}.',
    remedy: 'Cherchez-le par son numéro.',
  },
  lot_unknown: {
    says: 'Aucun lot n’est enregistré sous {lots}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  lot_version_stale: {
    says: 'Le lot est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez le lot et modifiez ce qu’il dit maintenant.',
  },
  lot_differs: {
    says: 'Le lot {lot} est connu avec {field} {known}, et ceci dit {met}.',
    remedy:
      'Comparez avec l’emballage. Si ce qui est connu est faux, modifiez le lot avec un motif.',
  },
  lot_taken: {
    says: 'Un autre lot de cet article et de ce fabricant a ce numéro et ce conditionnement.',
    remedy: 'Prenez ce lot, ou corrigez le numéro.',
  },
  serial_taken: {
    says: 'Un autre appareil de cet article et de ce fabricant a ce numéro de série.',
    remedy: 'Prenez cet appareil, ou corrigez le numéro.',
  },
  lot_number_missing: {
    says: 'Un lot énoncé a un numéro de lot.',
    remedy:
      'Donnez le numéro tel qu’imprimé ; des biens qui n’en montrent aucun reçoivent un lot non énoncé à l’emballage.',
  },
  serial_missing: {
    says: 'Chaque appareil de l’article {item} est un lot d’un seul, avec son numéro de série.',
    remedy:
      'Donnez le numéro de série tel qu’imprimé ; les appareils dont personne n’a encore lu le numéro sont un lot non énoncé.',
  },
  serial_not_expected: {
    says: 'L’article {item} ne se compte pas appareil par appareil : ses lots n’ont pas de numéro de série.',
    remedy: 'Donnez le numéro de lot, ou enregistrez le modèle comme article à numéro de série.',
  },
  lot_dates_crossed: {
    says: 'Le lot périmerait le {expiresOn}, avant d’être fabriqué le {madeOn}.',
    remedy: 'Comparez les deux dates avec l’emballage ; le jour et le mois peuvent être inversés.',
  },
  lot_unstated: {
    says: 'Les biens du lot {lot} n’énoncent pas leur lot, qui n’a donc pas de numéro.',
    remedy:
      'Comptez-les et identifiez les lots dont ils sont faits, chacun pour une part s’il le faut.',
  },
  lot_change_needs_reason: {
    says: 'La donnée {field} de ce lot est connue, et une correction dit pourquoi.',
    remedy: 'Donnez le motif : qui a mal lu quoi, et ce qui le montre.',
  },
  insufficient_stock: {
    says: 'Il y en a {balance} ici, et ceci en prendrait {needed}.',
    remedy: 'N’en prenez pas plus qu’il n’y en a, ou enregistrez d’abord ce qui est arrivé.',
  },
  nothing_to_post: {
    says: 'Cet acte ne déplace rien.',
    remedy: 'Donnez au moins une ligne avec une quantité supérieure à zéro.',
  },
  quantity_out_of_range: {
    says: 'La quantité {quantity} ne peut pas être conservée exactement.',
    remedy: 'Donnez un nombre entier d’unités de base, de 1 à 9007199254740991.',
  },
  item_mismatch: {
    says: 'Un acte {kind} ne peut pas changer un article ou un lot en un autre.',
    remedy: 'Emballez, précisez, identifiez ou assemblez les biens qui changent de nom.',
  },
  gate_not_asked: {
    says: 'Les biens n’entrent dans {stage} qu’avec l’accord de la conformité.',
    remedy: 'Enregistrez d’abord un verdict ou une libération urgente.',
  },
  later_acts_drew: {
    says: 'Des actes suivants ont puisé dans ces biens : celui-ci ne peut pas être simplement annulé.',
    remedy:
      'Annulez d’abord les actes listés, ou enregistrez une correction là où les biens se trouvent maintenant.',
  },
  already_reversed: {
    says: 'De la ligne {line} de l’acte {act}, il reste {left} à annuler, non {quantity}.',
    remedy: 'N’annulez pas plus que ce qui reste.',
  },
  act_unknown: {
    says: 'Cette opération n’a pas d’acte {act}.',
    remedy: 'Vérifiez dans l’historique ; les actes d’autres opérations ne se nomment pas ici.',
  },
  act_moves_nothing: {
    says: 'L’acte {act} n’a déplacé aucun bien : il n’y a rien à annuler.',
    remedy: 'Utilisez l’acte qui modifie ou retire ce qu’il a enregistré.',
  },
  consignment_unknown: {
    says: 'Cette opération n’a pas d’envoi {consignment}.',
    remedy: 'Vérifiez le code dans la liste des envois.',
  },
  consignment_line_unknown: {
    says: 'La ligne {line} n’est pas de cet envoi.',
    remedy: 'Relisez les lignes de l’envoi.',
  },
  line_without_number: {
    says: 'La ligne {line} a été énoncée sans nombre : on ne peut en déplacer un nombre.',
    remedy: 'Nommez la ligne seule ; une réception lui donne son nombre quand quelqu’un compte.',
  },
  consignment_code_taken: {
    says: 'Un autre envoi a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  consignment_version_stale: {
    says: 'L’envoi est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’envoi et modifiez ce qu’il dit maintenant.',
  },
  consignment_closed: {
    says: 'L’envoi {code} est clos.',
    remedy:
      'Rouvrez-le, ou enregistrez ce qui a eu lieu malgré tout comme un fait, avec son fondement.',
  },
  consignment_not_closed: {
    says: 'L’envoi {code} est ouvert.',
    remedy: 'Il n’y a rien à faire : il accepte d’autres actes tel qu’il est.',
  },
  role_held_once: {
    says: 'Le rôle {role} est donné plus d’une fois.',
    remedy:
      'N’y nommez qu’un organisme ; donateurs, transporteurs et destinataires finaux peuvent être plusieurs.',
  },
  incoterm_needs_place: {
    says: 'Un incoterm et son lieu vont ensemble.',
    remedy: 'Donnez les deux comme dans le contrat, ou aucun.',
  },
  id_taken: {
    says: 'L’identifiant {id} est déjà celui d’autre chose.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  serial_is_one: {
    says: 'La ligne {line} a un numéro de série, et un appareil à numéro de série est un seul.',
    remedy:
      'Donnez une ligne de quantité 1 par appareil, ou laissez le numéro de série au comptage.',
  },
  package_unknown: {
    says: 'Cet envoi n’a pas de colis {package}.',
    remedy: 'Vérifiez les colis de l’envoi ; un colis ne se trouve que dans ceux du même envoi.',
  },
  package_in_itself: {
    says: 'Le colis {package} serait dans lui-même.',
    remedy: 'Corrigez le contenant : les palettes contiennent des cartons, jamais l’inverse.',
  },
  package_code_taken: {
    says: 'Un autre colis a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  sscc_taken: {
    says: 'Un autre colis a ce SSCC.',
    remedy:
      'Comparez l’étiquette : un SSCC nomme une seule unité logistique. Laissez-le vide pour prendre notre code.',
  },
  leg_unknown: {
    says: 'Le trajet {leg} n’est pas de cet envoi.',
    remedy: 'Enregistrez d’abord le trajet, ou laissez-le vide.',
  },
  house_waybill_taken: {
    says: 'Un autre envoi voyage sous cette lettre de transport « house ».',
    remedy: 'Comparez le document : seule une lettre « master » couvre plusieurs envois.',
  },
  document_once: {
    says: 'L’envoi a déjà un document de ce type et de ce numéro.',
    remedy: 'Corrigez ce document.',
  },
  procedure_does_not_fit: {
    says: 'Une déclaration de type {kind} ne peut pas placer des biens sous le régime {procedure}.',
    remedy: 'Choisissez l’un des régimes listés, ou une autre déclaration.',
  },
  transit_needs_guarantee: {
    says: 'Les biens en transit voyagent sous garantie.',
    remedy: 'Donnez le numéro de la garantie, ou les mots par lesquels la douane en a dispensé.',
  },
  cleared_before_opened: {
    says: 'Le dossier serait apuré le {clearedAt}, avant d’être ouvert le {openedAt}.',
    remedy: 'Corrigez l’un des deux moments.',
  },
  customs_reference_taken: {
    says: 'Un autre dossier de cet envoi a cette référence.',
    remedy: 'Corrigez ce dossier-là, ou comparez le numéro.',
  },
  no_customs_procedure: {
    says: 'Les biens ne quittent {place} que sous un régime douanier, avec sa référence.',
    remedy:
      'Enregistrez la déclaration avec son numéro ou, s’ils sont partis, enregistrez-le comme un fait.',
  },
  value_zero: {
    says: 'La ligne {line} vaut zéro, et la douane ne tient aucun don pour sans valeur.',
    remedy: 'Donnez ce que coûterait une unité, avec la monnaie et la base.',
  },
  value_missing: {
    says: 'La ligne {line} n’a pas de valeur pour la douane, ou la base n’en est pas connue.',
    remedy: 'Donnez ce que coûterait une unité, avec la monnaie et la base.',
  },
  arrival_is_counted: {
    says: 'Les biens que quelqu’un a pris en charge s’enregistrent par une réception.',
    remedy:
      'Enregistrez une réception ; sans elle, une arrivée repose sur une source, comme rapportée.',
  },
  need_unknown: {
    says: 'Cette opération n’a pas de besoin {need}.',
    remedy: 'Vérifiez dans la liste des besoins.',
  },
  need_line_unknown: {
    says: 'Cette opération n’a pas de ligne de besoin {line}.',
    remedy: 'Vérifiez les lignes du besoin.',
  },
  need_line_withdrawn: {
    says: 'La ligne de besoin {line} a été retirée.',
    remedy: 'Demandez de nouveau par une nouvelle ligne, si c’est nécessaire malgré tout.',
  },
  need_line_taken: {
    says: 'Une ligne a l’identifiant d’une autre.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  need_version_stale: {
    says: 'Le besoin est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez le besoin et modifiez ce qu’il dit maintenant.',
  },
  need_code_taken: {
    says: 'Un autre besoin a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  verified_in_the_future: {
    says: 'Un besoin ne peut pas avoir été vérifié le {verifiedOn} : ce jour est encore à venir.',
    remedy: 'Donnez le jour où quelqu’un s’en est assuré, ou laissez vide pour aujourd’hui.',
  },
  supply_unknown: {
    says: 'Cette opération n’a rien de tel, {kind} {supply}, sur quoi attribuer.',
    remedy:
      'Choisissez une ligne de promesse, une ligne d’envoi, ou un lot avec le lieu où il se trouve.',
  },
  supply_exceeded: {
    says: 'De cette ressource, {free} sont libres pour ce besoin, et le plan en prend {quantity}.',
    remedy:
      'N’attribuez pas plus que ce qui est libre, ou retirez un autre plan. Les biens retenus ne sont pas libres.',
  },
  need_exceeded: {
    says: 'La ligne de besoin {line} a {open} d’ouverts, et le plan en donne {quantity}.',
    remedy: 'Ne donnez pas plus que ce qui est ouvert, ou modifiez d’abord le besoin.',
  },
  need_asks_other: {
    says: 'La ligne de besoin {line} ne demande pas ce qu’est cette ressource.',
    remedy:
      'Répartissez entre les lignes qui demandent cet article ou un plus large, compté dans la même unité.',
  },
  plan_unknown: {
    says: 'Cette opération n’a pas de plan {plan}.',
    remedy: 'Vérifiez dans la liste des plans.',
  },
  plan_id_taken: {
    says: 'Un plan a l’identifiant d’un autre.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  plan_withdrawn: {
    says: 'Le plan {plan} a été retiré.',
    remedy: 'Attribuez de nouveau, ou expédiez les biens sans plan.',
  },
  plan_below_drawn: {
    says: 'Du plan {plan}, {drawn} sont déjà partis, et il dirait {quantity}.',
    remedy:
      'Laissez-lui dire au moins ce qui est parti, ou retirez-le : ce qui est parti reste parti.',
  },
  plan_exhausted: {
    says: 'Le plan {plan} a encore {open} à expédier, et ceci en prend {quantity}.',
    remedy: 'N’expédiez pas plus, modifiez le plan, ou expédiez le reste sans plan.',
  },
  plan_for_another: {
    says: 'Le plan {plan} est pour la ligne de besoin {needLine}.',
    remedy: 'Nommez la ligne de besoin du plan, ou un autre plan.',
  },
  plan_of_other_goods: {
    says: 'Le plan {plan} ne touche pas ces biens.',
    remedy: 'Prenez des biens de sa ressource, ou expédiez ceux-ci sans plan.',
  },
  not_in_store: {
    says: 'De ce que prend la ligne {line}, {there} sont là, et elle en prend {quantity}.',
    remedy:
      'N’en prenez pas plus qu’il n’y en a, d’un lot et d’un stade présents, ou enregistrez d’abord ce qui a précédé.',
  },
  need_of_another: {
    says: 'La ligne de besoin {needLine} n’est pas de l’établissement qui reçoit ceci.',
    remedy: 'Envoyez-le à l’établissement qui demande, ou nommez une ligne de besoin de celui-ci.',
  },
  need_asks_other_item: {
    says: 'La ligne de besoin {needLine} demande un autre article que {item}.',
    remedy: 'Envoyez ce qu’elle demande, ou envoyez ceci sans nommer la ligne.',
  },
  delivery_unknown: {
    says: 'Cette opération n’a pas de livraison {delivery}.',
    remedy: 'Vérifiez dans la liste des livraisons.',
  },
  delivery_line_unknown: {
    says: 'La livraison n’a pas de ligne {line}.',
    remedy: 'Prenez les lignes dans la livraison, chacune une fois.',
  },
  delivery_line_taken: {
    says: 'Une ligne a l’identifiant d’une autre.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  nothing_on_its_way: {
    says: 'Plus rien de cette livraison n’est en route.',
    remedy: 'Enregistrez un retour si des biens signés reviennent.',
  },
  signature_not_yours: {
    says: 'Ce qui a été compté, le point de réception {facility} le dit lui-même.',
    remedy:
      'Laissez-le signer avec son propre compte, dites pour le compte de qui vous enregistrez, ou enregistrez la preuve de livraison photographiée comme documentée, avec sa source.',
  },
  proof_required: {
    says: 'Une preuve de livraison sur papier s’enregistre avec sa photographie.',
    remedy: 'Enregistrez d’abord la photographie comme source, puis choisissez-la ici.',
  },
  refused_needs_reason: {
    says: 'La ligne {line} a des unités refusées ou endommagées, et aucun motif.',
    remedy: 'Donnez le motif sur la ligne : ce qui ne va pas.',
  },
  not_a_device: {
    says: 'Le lot {lot} n’est pas un appareil à numéro de série.',
    remedy:
      'L’installation est pour les appareils à numéro de série ; remettez les autres biens au service.',
  },
  pledge_unknown: {
    says: 'Cette opération n’a pas de promesse {pledge}.',
    remedy: 'Vérifiez dans la liste des promesses.',
  },
  pledge_line_unknown: {
    says: 'Cette opération n’a pas de ligne de promesse {line}.',
    remedy: 'Vérifiez les lignes de la promesse.',
  },
  pledge_version_stale: {
    says: 'La promesse est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez la promesse et modifiez ce qu’elle dit maintenant.',
  },
  pledge_code_taken: {
    says: 'Une autre promesse a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  loan_needs_return_date: {
    says: 'Un prêt a une date de retour.',
    remedy: 'Donnez la date sur la ligne, ou une autre provenance.',
  },
  unquantified_has_no_quantity: {
    says: 'Une ligne a une quantité, ou aucun nombre : pas les deux, ni aucun des deux.',
    remedy: 'Donnez une quantité avec son exactitude, ou « aucun nombre » avec les mots énoncés.',
  },
  shares_incomplete: {
    says: 'Des parts convenues ou énoncées nomment chaque donateur une fois, et {donor} ne l’est pas.',
    remedy: 'Donnez à chaque donateur ses parts, ou dites que les parts ne sont pas connues.',
  },
  line_is_a_part: {
    says: 'La ligne {line} est une partie d’une ligne plus large et n’a pas de promesse à elle.',
    remedy: 'Agissez sur la ligne plus large {parent}.',
  },
  not_open: {
    says: 'La ligne {line} a encore {open} d’ouverts, et ceci en prend {quantity}.',
    remedy:
      'N’en prenez pas plus que ce qui est ouvert : le reste est déjà utilisé, décliné ou retiré.',
  },
  item_not_narrower: {
    says: 'L’article {item} n’est pas une sorte plus étroite de {of}.',
    remedy: 'Choisissez un article enregistré sous lui, avec la même unité de base.',
  },
  line_unquantified: {
    says: 'La ligne {line} n’a promis aucun nombre : on ne peut en engager ni en retirer un.',
    remedy: 'Laissez la quantité vide, ou modifiez la promesse quand le donateur en énonce une.',
  },
  not_released: {
    says: 'Rien ne laisse partir ces biens : {why}.',
    remedy: 'Demandez un verdict, ou une libération urgente qui nomme l’établissement.',
  },
  verdict_unknown: {
    says: 'Il n’y a pas de verdict {verdicts} qui concerne cette opération.',
    remedy: 'Choisissez dans la liste des verdicts.',
  },
  evidence_unknown: {
    says: 'Cette opération n’a pas de preuve ni d’inspection {evidence}, ou elle a été retirée.',
    remedy: 'Enregistrez-la d’abord, ou choisissez dans les listes de preuves et d’inspections.',
  },
  evidence_not_here: {
    says: 'Cette opération n’a pas de preuve {evidence}.',
    remedy: 'Vérifiez dans la liste des preuves.',
  },
  evidence_dates_crossed: {
    says: 'La preuve vaudrait jusqu’au {validUntil}, avant de commencer le {validFrom}.',
    remedy: 'Relisez les dates sur le document.',
  },
  evidence_withdrawn: {
    says: 'L’entrée a été retirée le {withdrawnAt}.',
    remedy: 'Enregistrez à nouveau la preuve ou l’inspection.',
  },
  lift_is_wider: {
    says: 'Le verdict ne porte pas sur des biens que {verdicts} atteignent en entier.',
    remedy: 'Décidez sur le même type, lot ou colis, ou sur quelque chose de plus étroit.',
  },
  lift_needs_newer_evidence: {
    says: 'Rien de ce que ce verdict cite n’est plus récent que {verdicts}.',
    remedy:
      'Citez un document ou une inspection de ces biens, émis, enregistré, vérifié ou fait depuis.',
  },
  inspection_not_here: {
    says: 'Cette opération n’a pas d’inspection {inspection}.',
    remedy: 'Vérifiez dans la liste des inspections.',
  },
  inspection_sample_exceeded: {
    says: 'Sur {lotSize} unités, {sample} sont à prélever, et {nonconforming} étaient non conformes.',
    remedy:
      'Donnez les unités du lot présentes, et comptez une fois chaque unité de l’échantillon.',
  },
  series_not_named: {
    says: 'L’ISO 2859-1 vaut pour des lots en série, et aucune série n’est nommée.',
    remedy: 'Nommez la série, ou prenez un plan par qualité limite.',
  },
  mixed_is_no_lot: {
    says: 'Le colis {package} ne contient pas un seul lot : {lots}.',
    remedy: 'Prélevez un échantillon de chaque lot séparément.',
  },
  package_not_here: {
    says: 'Cette opération n’a pas de colis {package}.',
    remedy: 'Décidez sur le lot, ou vérifiez le colis dans son envoi.',
  },
  pharmacist_decides: {
    says: 'C’est un pharmacien qui décide si un médicament peut partir.',
    remedy: 'Demandez à un pharmacien. D’ici là, tout responsable peut le retenir ou le rejeter.',
  },
  medicine_tests_missing: {
    says: 'Un médicament passe sur ce que le pharmacien a constaté, et rien n’en est dit.',
    remedy:
      'Donnez l’autorisation d’importation, le besoin, la durée restante, le nom et la langue de l’étiquette.',
  },
  medicine_tests_not_asked: {
    says: 'Les contrôles d’un médicament ne vont qu’avec son acceptation ou son usage limité.',
    remedy: 'Retirez les contrôles du médicament.',
  },
  medicine_reason_missing: {
    says: 'Le médicament échoue à {failed}, et rien ne dit pourquoi il peut partir malgré cela.',
    remedy: 'Donnez la raison, ou retenez ou rejetez le médicament.',
  },
  goods_held: {
    says: 'Un verdict retient ces biens là où ils sont : {why}.',
    remedy:
      'Laissez-les de côté, ou demandez à un responsable. Ce qui est déjà parti s’enregistre comme un fait.',
  },
  permit_missing: {
    says: 'Aucun permis des deux pays ne laisse partir cette quantité d’un médicament contrôlé.',
    remedy:
      'Enregistrez les permis d’exportation et d’importation, faites-les signer par deux personnes, et vérifiez quantité et échéance.',
  },
  permit_unknown: {
    says: 'Cette opération n’a pas de permis {permit}.',
    remedy: 'Vérifiez la liste des permis.',
  },
  permit_closed: {
    says: 'Le permis a été retiré.',
    remedy: 'Enregistrez-le à nouveau et faites-le signer.',
  },
  permit_signed: {
    says: 'Le permis a ses deux signatures.',
    remedy: 'Il ne faut rien de plus.',
  },
  permit_second_is_first: {
    says: 'Deux personnes différentes signent un permis, et vous l’avez déjà signé.',
    remedy: 'Demandez la seconde signature à un autre pharmacien ou responsable.',
  },
  permit_one_country: {
    says: 'Les deux permis sont du même pays, {country}.',
    remedy:
      'À l’intérieur d’un pays il ne faut pas de permis : nommez le pays où les biens entrent.',
  },
  item_not_controlled: {
    says: 'L’article n’est pas un médicament contrôlé.',
    remedy: 'S’il en est un, corrigez d’abord son régime.',
  },
  licence_unknown: {
    says: 'Cette opération n’a pas de licence {licence}.',
    remedy: 'Vérifiez la liste des licences.',
  },
  licence_closed: {
    says: 'La licence a été retirée.',
    remedy: 'Enregistrez-la à nouveau si elle est valable.',
  },
  release_unknown: {
    says: 'Cette opération n’a pas de libération urgente {release}.',
    remedy: 'Vérifiez la liste des libérations urgentes.',
  },
  release_not_told: {
    says: 'Rien n’est allé à ce destinataire sous cette libération urgente, ou rien n’est retenu.',
    remedy: 'Lisez la libération urgente : elle nomme qui a été averti.',
  },
  release_not_yours: {
    says: 'Cet avis est allé à un autre établissement.',
    remedy: 'Répondez au vôtre ; qui répond par téléphone dit pour qui.',
  },
  lot_released: {
    says: 'Un verdict laisse partir le lot {lot} : il n’est pas en quarantaine.',
    remedy: 'Imprimez une étiquette de quarantaine pour ce qui est retenu ou attend un verdict.',
  },
  type_without_maker: {
    says: 'L’acceptation ou la libération d’un modèle dit de quel fabricant : le même modèle d’un autre est un autre.',
    remedy: 'Donnez le fabricant, ou décidez sur le lot.',
  },
  expires_before_release: {
    says: 'La libération urgente finirait avant de commencer.',
    remedy: 'Donnez une échéance plus tardive, ou laissez vide pour 72 heures.',
  },
  breach_unknown: {
    says: 'Cette opération n’a pas de manquement {breach}.',
    remedy: 'Vérifiez dans la liste des manquements.',
  },
  verdict_not_here: {
    says: 'Il n’y a pas de verdict {verdict} de cette opération.',
    remedy: 'Vérifiez la liste des verdicts.',
  },
  nothing_to_confirm: {
    says: 'Le verdict n’a pas besoin de confirmation, ou l’a déjà reçue.',
    remedy: 'Relisez le verdict ; ceux à confirmer ont leur propre liste.',
  },
  second_is_first: {
    says: 'Qui a enregistré un verdict ne peut pas le confirmer.',
    remedy: 'Demandez la confirmation à un autre responsable.',
  },
  limits_missing: {
    says: 'Un usage limité dit pour qui, pour quoi, ou ce à quoi il ne convient pas.',
    remedy:
      'Indiquez des utilisateurs, des fins ou des fins exclues ; sans limites, c’est une conformité.',
  },
  limits_not_asked: {
    says: 'Des limites vont avec un usage limité, et ceci est {outcome}.',
    remedy: 'Choisissez l’usage limité, ou retirez les limites.',
  },
  derogation_not_asked: {
    says: 'Une dérogation laisse partir, et ceci est {outcome}.',
    remedy: 'Retirez la dérogation.',
  },
  derogation_unknown: {
    says: 'Il n’y a pas de dérogation {rule} parmi les règles.',
    remedy: 'Prenez l’identifiant dans la liste des règles.',
  },
  receipt_check_not_asked: {
    says: 'Les lots n’attendent un contrôle à la réception que si leur type est admis.',
    remedy: 'Retirez le contrôle à la réception.',
  },
  alarm_unknown: {
    says: 'Il n’y a pas d’alerte {alarm} dans cette opération.',
    remedy: 'Vérifiez la liste des alertes.',
  },
  alarm_closed: {
    says: 'Il a été répondu à l’alerte le {closedAt}.',
    remedy: 'Lisez ce qui a été trouvé ; une nouvelle alerte est un nouvel acte.',
  },
  recall_unknown: {
    says: 'Aucun rappel {recall} ne concerne cette opération.',
    remedy: 'Vérifiez la liste des rappels.',
  },
  recall_closed: {
    says: 'Le rappel a été clos ici le {closedAt}.',
    remedy: 'Le blocage demeure. Commencez un nouveau rappel s’il en reparaît.',
  },
  recall_unbalanced: {
    says: 'Les comptes du rappel ne sont pas justes : {open} unités ouvertes, {unexplained} inexpliquées.',
    remedy: 'Menez chacune en quarantaine ou à une fin, ou comptez ce qui manque.',
  },
  recall_unanswered: {
    says: '{count} parties n’ont pas répondu à l’avis.',
    remedy: 'Enregistrez ce que chaque service a trouvé, aussi par téléphone.',
  },
  answer_not_yours: {
    says: 'Vous n’agissez pas pour cette partie.',
    remedy: 'Répondez pour la vôtre, ou dites pour le compte de qui et comment.',
  },
  rule_not_found: {
    says: 'Il n’y a pas de règle {rule}.',
    remedy: 'Cherchez-la dans la liste des règles.',
  },
  breach_closed: {
    says: 'Le manquement a été clos le {closedAt}.',
    remedy: 'Lisez sa remarque ; seul un nouvel acte en ouvre un nouveau.',
  },
  receipt_unknown: {
    says: 'Cette opération n’a pas de réception {receipt}.',
    remedy: 'Vérifiez dans la liste des réceptions.',
  },
  delivery_is_signed: {
    says: 'L’envoi {code} est une livraison, pour laquelle signe son point de réception.',
    remedy: 'Enregistrez la signature sur la livraison.',
  },
  receiver_missing: {
    says: 'L’envoi ne nomme pas de destinataire : on ne sait pas qui a reçu les biens.',
    remedy: 'Dites qui les a reçus, ou nommez le destinataire dans l’envoi.',
  },
  basis_unfit: {
    says: 'Un acte {kind} ne peut pas reposer sur {basis}.',
    remedy:
      'Laissez ce champ vide, ou enregistrez la réception qu’elle est : rapportée, par colis ou par comptage.',
  },
  tally_differs: {
    says: '{expected} colis sont attendus, et {said} seraient tous les colis.',
    remedy: 'Nommez les colis qui sont là, chacun avec ses scellés et ses dommages.',
  },
  tally_says_nothing: {
    says: 'Un pointage nomme les colis qui sont là, ou dit combien ils sont en tout : pas les deux.',
    remedy: 'Donnez les colis, ou leur nombre total.',
  },
  nothing_short: {
    says: 'Seuls {left} de la ligne {line} sont encore à venir ou à compter : il ne peut en manquer plus.',
    remedy: 'Corrigez la réception où il y en avait moins.',
  },
  count_says_nothing: {
    says: 'Le comptage ne dit rien de la ligne {line}.',
    remedy:
      'Donnez les unités intactes, endommagées, manquantes ou erronées ; retirez les lignes que personne n’a comptées.',
  },
  handed_over_stays: {
    says: 'L’acte {act} a remis des biens à une autre opération, qui les a maintenant.',
    remedy: 'Laissez cette opération les rendre.',
  },
  not_received_here: {
    says: 'La réception {receipt} n’a rien reçu de la ligne {line} ni du lot {lot}.',
    remedy: 'Corrigez ce que dit la réception ; ce qu’elle ne dit pas est une réception à part.',
  },
  goods_not_here: {
    says: 'Du lot {lot}, rien n’est au stade {stage} à {place}.',
    remedy: 'Regardez dans le stock où il se trouve ; ce qui a eu lieu malgré tout est un fait.',
  },
  move_unknown: {
    says: 'Cette opération n’a pas de déplacement {move}.',
    remedy: 'Choisissez le déplacement dans la liste.',
  },
  receiving_operation_unknown: {
    says: 'Il n’y a pas d’autre opération {operation} qui pourrait reprendre ces biens.',
    remedy: 'Vérifiez son nom court auprès de sa coordination.',
  },
  lot_is_stated: {
    says: 'Le lot {lot} énonce son numéro : il ne peut pas se révéler être un autre.',
    remedy: 'Si le numéro a été mal lu, modifiez le lot avec un motif.',
  },
  not_a_narrower_item: {
    says: 'L’article {item} n’est pas une sorte plus étroite de {of}.',
    remedy: 'Choisissez un article enregistré sous lui, avec la même unité de base.',
  },
  recipe_unknown: {
    says: 'Cette opération n’a pas de recette {recipe}.',
    remedy: 'Enregistrez d’abord de quoi le kit est fait.',
  },
  recipe_name_taken: {
    says: 'Une autre recette de cette opération a ce nom.',
    remedy: 'Prenez cette recette, ou donnez à celle-ci un nom qui les distingue.',
  },
  recipe_turns_on_itself: {
    says: 'L’article {item} est des deux côtés de la recette.',
    remedy: 'Nommez ce qui entre et ce qui sort ; chaque article est d’un seul côté.',
  },
  recipe_not_met: {
    says: 'La recette prend {needed} de l’article {item}, et {given} sont donnés.',
    remedy: 'Donnez chaque article autant de fois que le dit la recette, et aucun autre.',
  },
  trace_unknown: {
    says: 'Cette opération n’a pas de {what} {named}.',
    remedy: 'Choisissez dans la liste, ou prenez le code court.',
  },
  sheet_kind_unknown: {
    says: 'Il n’y a pas de feuille du type {kind}.',
    remedy: 'Choisissez parmi : {kinds}.',
  },
  import_unknown: {
    says: 'Cette opération n’a pas d’importation {import}.',
    remedy: 'Vérifiez dans la liste des importations.',
  },
  file_missing: {
    says: 'Il n’y a pas de fichier {path} lisible.',
    remedy: 'Vérifiez son nom et le dossier où il se trouve.',
  },
  file_kind_unknown: {
    says: 'Le fichier n’est ni XLSX ni CSV : {found}.',
    remedy: 'Enregistrez-le comme classeur Excel (.xlsx) ou CSV UTF-8, sans mot de passe.',
  },
  file_unreadable: {
    says: 'Le fichier ne se lit pas jusqu’au bout : {problem}',
    remedy: 'Ouvrez-le dans un tableur, enregistrez-le de nouveau et importez le résultat.',
  },
  text_not_utf8: {
    says: 'Le texte du fichier n’est pas en UTF-8 : les noms seraient mal lus.',
    remedy: 'Enregistrez-le comme CSV UTF-8 ou comme classeur Excel (.xlsx).',
  },
  file_empty: {
    says: 'Le fichier n’a aucune ligne sous ses en-têtes.',
    remedy: 'Remplissez la première feuille du modèle ; les en-têtes sont sur la première ligne.',
  },
  formula_without_value: {
    says: 'Des cellules contiennent des formules sans valeur : {cells}.',
    remedy:
      'Ouvrez le fichier dans un tableur et enregistrez-le : il contiendra aussi les valeurs.',
  },
  sheet_too_large: {
    says: 'Le fichier a plus de {limit} {what}.',
    remedy:
      'Divisez-le en plusieurs fichiers ; les lignes gardent leur identifiant, l’ordre n’importe pas.',
  },
  columns_missing: {
    says: 'La première ligne n’a pas des en-têtes que {kind} doit avoir : {columns} ; non connus : {unknown}.',
    remedy: 'Écrivez les en-têtes comme dans le modèle, dans n’importe quel ordre.',
  },
  columns_unknown: {
    says: 'Aucune colonne ne s’appelle {columns}.',
    remedy: 'Corrigez en : {known}. Commencez par # un en-tête qui n’est pas à lire.',
  },
  column_twice: {
    says: 'Deux colonnes s’appellent {column}.',
    remedy: 'Gardez-en une ; commencez par # l’en-tête de l’autre si elle n’est pas à lire.',
  },
  paper_kind_unknown: {
    says: 'Il n’y a pas ici de document {kind}.',
    remedy: 'Choisissez l’un des documents proposés.',
  },
  donor_missing: {
    says: 'L’envoi ne nomme aucun donateur, et une lettre de don a quelqu’un qui donne.',
    remedy: 'Nommez le donateur dans l’en-tête, ou emballez les biens d’une promesse.',
  },
  consignee_missing: {
    says: 'L’envoi ne nomme ni destinataire ni destinataire final à qui donner les biens.',
    remedy: 'Nommez-en un dans l’en-tête.',
  },
  nothing_given: {
    says: 'Aucune ligne de l’envoi n’est un don.',
    remedy:
      'Prenez les documents d’un achat ou d’un prêt ; une lettre de don est pour ce qui est donné.',
  },
  nothing_to_list: {
    says: 'L’envoi n’a rien que ce document ou cette étiquette puisse nommer.',
    remedy: 'Emballez-le d’abord : étiquettes et manifestes ont besoin de colis.',
  },
  label_unknown: {
    says: 'Aucune étiquette n’a ce code, ou la pochette en a un autre.',
    remedy: 'Comparez les codes avec l’étiquette et avec les documents de la pochette.',
  },
  party_not_told: {
    says: 'Le rappel ne concerne pas l’organisme {party} : d’après les registres il n’en a pas.',
    remedy: 'Regardez dans les avis du rappel qui est averti.',
  },
  input_invalid: {
    says: 'Quelque chose ne va pas dans : {where}.',
    remedy: 'Corrigez les champs listés ; rien n’a été enregistré.',
  },
  body_unreadable: {
    says: 'Les données envoyées ne sont pas lisibles.',
    remedy: 'Rechargez la page et envoyez de nouveau.',
  },
  body_too_large: {
    says: 'L’envoi dépasse {limit} octets.',
    remedy: 'Envoyez en plusieurs parties.',
  },
  not_signed_in: {
    says: 'Il faut se connecter pour cela.',
    remedy: 'Connectez-vous et réessayez : votre saisie est conservée.',
  },
  cross_site: {
    says: 'Avec une session, seules les pages de ce serveur peuvent écrire.',
    remedy: 'Ouvrez Waybill directement et réessayez.',
  },
  other_person: {
    says: 'Une autre personne est maintenant connectée dans ce navigateur.',
    remedy: 'Connectez-vous comme la personne à qui sont ces actes ; ils attendent jusque-là.',
  },
  owner_only: {
    says: 'Ceci est réservé au responsable de l’installation.',
    remedy: 'Demandez au responsable de l’installation.',
  },
  operation_needed: {
    says: 'On ne sait pas de quelle opération il s’agit : il y a {operations}.',
    remedy: 'Choisissez l’opération.',
  },
  operation_unknown: {
    says: 'Vous n’êtes membre d’aucune opération {operation}.',
    remedy: 'Vérifiez le nom court, ou demandez à sa coordination de vous admettre.',
  },
  owner_unknown: {
    says: 'L’utilisateur {user} n’est pas propriétaire de cette installation.',
    remedy: 'Vérifiez la liste des personnes.',
  },
  last_owner: {
    says: 'C’est la seule personne propriétaire de cette installation.',
    remedy: 'Désignez d’abord une autre personne propriétaire.',
  },
  address_unknown: {
    says: 'Il n’y a rien à l’adresse {path}.',
    remedy: 'Revenez au début.',
  },
  too_many_requests: {
    says: 'Plus de {limit} demandes sont venues de vous en {seconds} secondes.',
    remedy: 'Attendez un moment ; envoyer de nouveau ne fait rien deux fois.',
  },
  environment_invalid: {
    says: 'L’environnement ne convient pas.',
    remedy: 'Corrigez les variables listées et redémarrez.',
  },
  fault: {
    says: 'C’est une erreur de notre côté, notée comme demande {request}.',
    remedy:
      'Réessayez : ce qui est fait ne se fait pas deux fois. Si cela persiste, prévenez-nous.',
  },
  not_ready: {
    says: 'La base de données ne répond pas.',
    remedy: 'Réessayez dans un instant ; rien de ce qui a été confirmé n’est perdu.',
  },
}
