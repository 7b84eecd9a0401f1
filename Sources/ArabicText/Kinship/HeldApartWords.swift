/// Words with one key that readers hold apart: each group has the ways to type one key that are words of
/// their own, the commonest spellings of which nobody confuses. What is typed with a plain ا may be any
/// of them, unless it is one of the group.
let heldApartWords = """
  آب أب إب | آلة إله | أحداث إحداث | وادي وأدى | والي وإلى | أنباء إنباء | أمام إمام | أعلام إعلام
  أعمال إعمال | أخبار إخبار | أعداد إعداد | أشعار إشعار | آثار أثار إثار | أمن آمن | أجل آجل
  أمل آمل | أحكام إحكام | أفراد إفراد | أبعاد إبعاد | أحياء إحياء | أرجاء إرجاء | أضرار إضرار
  أشراف إشراف | أشكال إشكال | أقدام إقدام | أنفاق إنفاق | أثر إثر | علي على | أسر آسر | أذن إذن آذن
  أعراب إعراب | آية أية | أسرار إسرار | آذان أذان | أطلال إطلال | فئة فيه
  """
