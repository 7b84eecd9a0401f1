internal import CorpusModel

/// The words that the makers of sites put around an article: counters, ways to follow them, notices.
extension PhraseLists {
  /// How often something was read or seen.
  static let counters = [
    List(
      meaning: .dropped(.boilerplate),
      phrases: counts.flatMap { count in
        [
          "مشاهدة", "مشاهدات", "قراءة", "قراءات", "زيارة", "زيارات", "إعجاب", "إعجابات", "متابع",
          "views",
        ].map {
          "\(count) \($0)"
        }
          + labels.flatMap { label in
            ["", " مرة", " مرات", " مشاهدة", " زيارة"].map { "\(label) \(count)\($0)" }
          }
      } + ["0k views", "0m views", "0 k views", "0 0k views"]),
    // A reader chooses by them how large letters are.
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: [
        "ع ع", "ع ع ع", "ص ص", "ص ص ص", "أ أ", "أ أ أ", "T T", "حجم الخط ص ص ص",
        "حجم الخط ع ع ع",
        "حجم الخط A A", "حجم الخط A A A", "حجم الخط 0", "خط صغير", "خط كبير", "لا تعليقات",
      ]),
  ]

  private static let counts = ["0", "0 0", "0 ألف", "0 0 ألف", "0 آلاف", "0 مليون", "0 0 مليون"]
  private static let labels = [
    "مشاهدة", "مشاهدات", "المشاهدات", "عدد المشاهدات", "قراءة", "قراءات", "القراءات",
    "عدد القراءات",
    "عدد الزيارات", "الزيارات", "عدد الزوار", "عدد القراء", "شوهد", "قرئ", "قرئ هذا المقال",
    "قرئ هذا الخبر",
    "قرئ الخبر",
  ]

  /// Ways past what stands above or within a text.
  static let skipping = [
    List(
      meaning: .dropped(.boilerplate),
      phrases: [
        "تخطي", "تخطى", "تخط", "التخطي", "انتقل", "انتقال", "الانتقال", "اذهب", "الذهاب", "تجاوز",
        "التجاوز",
      ].flatMap { verb in
        ["إلى المحتوى", "للمحتوى", "إلى المحتوى الرئيسي", "للمحتوى الرئيسي", "إلى المحتوى الأساسي"]
          .map {
            "\(verb) \($0)"
          }
      } + [
        "Skip navigation", "Skip to primary content", "Jump to content", "Aller au contenu",
        "Aller au contenu principal", "Passer au contenu", "Passer au contenu principal",
        "Accéder au contenu",
      ]),
    List(
      meaning: .dropped(.related),
      phrases: [
        "مواضيع قد تهمك", "مواضيع قد تهمكم", "قصص مقترحة", "الأكثر قراءة", "الأكثر مشاهدة",
        "البودكاست",
        "أخبار ذات صلة", "مواضيع ذات صلة", "يوتيوب", "تويتر", "فيسبوك", "إنستغرام",
      ].flatMap { name in
        ["تخطى", "تخطي", "تخط"].map { "\($0) \(name) وواصل القراءة" }
      }),
  ]

  /// Invitations to follow a site; the words begin sentences, too, but for the channels that they name.
  static let following = [
    List(
      meaning: .dropped(.boilerplate), isOpening: true, need: .channel,
      phrases: [
        "تابع", "تابعي", "تابعوا", "تابعونا", "تابعنا", "لمتابعة", "لمتابعتنا", "للمتابعة", "اشترك",
        "اشتركوا",
        "اشتركي", "للاشتراك", "انضم", "انضموا", "انضمي", "للانضمام", "حمل", "حملوا", "حملي",
        "لتحميل", "تحميل", "نزل",
        "نزلوا", "للمزيد من", "لمزيد من", "اضغط هنا", "انقر هنا", "اضغطوا هنا", "ليصلك", "لتصلك",
        "ليصلكم", "لتصلكم",
        "Follow", "Follow us", "Join", "Subscribe", "Download", "Get our", "Suivez", "Rejoignez",
        "Téléchargez", "Abonnez",
      ]),
    List(
      meaning: .dropped(.boilerplate), isOpening: true,
      phrases: [
        "انقر للمشاركة على", "انقر لتشارك على", "انقر للمشاركة عبر", "اضغط للمشاركة على",
        "اضغط لتشارك على", "اضغط للمشاركة عبر", "انقر لإرسال رابط", "اضغط لإرسال رابط",
        "انقر للطباعة",
        "اضغط للطباعة", "Click to share on", "Click to print", "Click to email",
        "Cliquez pour partager", "Cliquer pour partager", "Cliquez pour imprimer",
        "Cliquer pour imprimer", "Cliquer pour envoyer",
      ]),
  ]

  /// What the commonest maker of weblogs puts below a text.
  static let weblogs = [
    List(
      meaning: .dropped(.boilerplate),
      phrases: [
        "معجب بهذه", "أعجب بهذه", "إعجاب تحميل", "Like this", "Like Loading", "J'aime chargement",
        "اترك تعليقا إلغاء الرد", "اترك ردا إلغاء الرد", "اترك رد إلغاء الرد",
        "اترك تعليق إلغاء الرد",
        "أضف تعليقا إلغاء الرد", "Leave a Reply", "Leave a Reply Cancel reply", "Cancel reply",
        "Leave a comment Cancel reply", "Post comment", "Your email address will not be published",
        "Your email address will not be published Required fields are marked",
        "Laisser un commentaire", "Laisser un commentaire Annuler la réponse", "Annuler la réponse",
        "Votre adresse e-mail ne sera pas publiée",
      ]),
    List(
      meaning: .dropped(.boilerplate), isOpening: true,
      phrases: ["Your email address will not", "Votre adresse e-mail ne"]),
    List(
      meaning: .dropped(.boilerplate), place: .edge, isOpening: true,
      phrases: [
        "Powered by", "Proudly powered by", "Filed under", "Posted in", "نشر في قسم",
        "مدعوم من ووردبريس",
      ]),
  ]

  /// What sites in French have.
  static let foreign = [
    List(
      meaning: .dropped(.boilerplate),
      phrases: [
        "Partager", "Partager sur Facebook", "Partager sur Twitter", "Partager cet article",
        "Imprimer",
        "Copier le lien", "Envoyer par e-mail", "S'abonner", "Abonnez-vous", "Suivez-nous",
        "Retour en haut", "Se connecter", "S'inscrire", "Mentions légales",
        "Politique de confidentialité", "Lire la suite", "Tout accepter", "Tout refuser",
        "0 commentaires", "0 commentaire", "Aucun commentaire", "0 vues", "0 partages",
        "Temps de lecture 0 min", "Temps de lecture 0 minutes",
      ]),
    List(meaning: .dropped(.advertisement), phrases: ["Publicité", "Contenu sponsorisé"]),
    List(
      meaning: .dropped(.related), isOpening: true, need: .mark,
      phrases: [
        "Lire aussi", "À lire aussi", "Lire également", "À lire également", "À lire", "Voir aussi",
        "Sur le même sujet", "Dans la même rubrique", "Articles liés", "Articles similaires",
        "Vous aimerez aussi",
      ]),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: ["Les plus lus", "Article précédent", "Article suivant", "À la une"]),
    List(
      meaning: .dropped(.navigation), place: .edge,
      phrases: ["Accueil", "Rechercher", "Fermer", "Contactez-nous", "Qui sommes-nous"]),
  ]

  /// Whose a text is. Above or below it only: these words are said of other things, too.
  static let rights = [
    List(
      meaning: .dropped(.boilerplate), place: .edge, isOpening: true,
      phrases: [
        "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "حقوق النشر محفوظة", "حقوق الطبع محفوظة",
        "حقوق النشر 0", "All rights reserved", "Copyright", "Copyright 0", "Tous droits réservés",
      ])
  ]
}
