select moment from moment
